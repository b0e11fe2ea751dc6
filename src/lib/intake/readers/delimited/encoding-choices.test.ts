import { describe, expect, it } from 'vitest';
import { inspect } from '../../mapping/inspect.ts';
import { readSource } from '../../read.ts';
import type { Inspection } from '../../types.ts';
import { decode } from './decode.ts';
import { decoderOf, guessEncoding, TEXT_ENCODINGS, type TextEncoding } from './encoding-choices.ts';

/** The text in that encoding; throws where the encoding has no such letter. */
function encoded(text: string, encoding: TextEncoding): Uint8Array {
	if (encoding === 'utf-8') return new TextEncoder().encode(text);
	if (encoding.startsWith('utf-16')) {
		const low = encoding === 'utf-16le' ? 0 : 1;
		return Uint8Array.from({ length: 2 * text.length }, (_, i) => (i % 2 === low ? text.charCodeAt(i >> 1) & 0xff : text.charCodeAt(i >> 1) >> 8));
	}
	const letters = Array.from({ length: 256 }, (_, byte) => decoderOf(encoding).decode(Uint8Array.of(byte)));
	return Uint8Array.from(text, (letter) => {
		if (!letters.includes(letter)) throw new Error(`no ${letter} in ${encoding}`);
		return letters.indexOf(letter);
	});
}

const RUSSIAN = 'Клиент;Дата;Сумма\nАнна Щукина;01.02.2025;1250,50\nПётр Котов;02.02.2025;900\n';
const UKRAINIAN = 'Клієнт;Дата;Сума\nҐанна Їжакевич;01.02.2025;5\nЄвген Щербань;02.02.2025;7\n';
const WESTERN = 'Name;Datum;Betrag\nJörg Groß;01.02.2025;5\nHélène Français;02.02.2025;7\n';
const texts: [string, string, TextEncoding[]][] = [
	['Russian', RUSSIAN, ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-u', 'koi8-r', 'cp866', 'mac-cyrillic']],
	['Ukrainian', UKRAINIAN, ['utf-8', 'utf-16le', 'utf-16be', 'windows-1251', 'koi8-u', 'mac-cyrillic']],
	['German and French', WESTERN, ['utf-8', 'utf-16le', 'utf-16be', 'windows-1252', 'macroman']]
];
const cases = texts.flatMap(([name, text, encodings]) => encodings.map((encoding) => [name, encoding, text] as const));

async function looked(bytes: Uint8Array, encoding?: string): Promise<Inspection> {
	const grid = await readSource({ kind: 'file', name: 'a.csv', bytes }, undefined, encoding);
	const inspection = grid.ok && inspect(grid.value);
	if (!inspection || !inspection.ok) throw new Error('not read');
	return inspection.value;
}

describe('an encoding', () => {
	it.each(cases)('%s in %s is found, and kept when it is chosen', async (_, encoding, text) => {
		const names = text
			.trimEnd()
			.split('\n')
			.slice(1)
			.map((line) => line.split(';')[0]);
		const bytes = encoded(text, encoding);
		const found = await looked(bytes);
		expect([found.preview.map(([name]) => name), found.encodingUnsure]).toEqual([names, false]);
		expect(found.encoding).toBe(encoding === 'koi8-r' ? 'koi8-u' : encoding);
		const kept = await looked(bytes, encoding);
		expect([kept.encoding, kept.preview.map(([name]) => name), kept.encodingUnsure]).toEqual([encoding, names, false]);
	});

	it.each(cases)('%s in %s is read in any other that is chosen, with the one found among the alternatives', async (_, encoding, text) => {
		const bytes = encoded(text, encoding);
		const found = decode(bytes)!.encoding;
		for (const chosen of TEXT_ENCODINGS) {
			const text16 = decode(bytes, chosen)!;
			expect(text16.encoding).toBe(chosen);
			if (chosen !== found) expect(text16.alternatives![0].encoding).toBe(found);
			expect(text16.alternatives ?? []).not.toContainEqual(expect.objectContaining({ encoding: chosen }));
		}
	});

	it('that is no encoding is passed over', async () => {
		expect((await looked(encoded(RUSSIAN, 'windows-1251'), 'klingon')).encoding).toBe('windows-1251');
	});
});

describe('alternatives', () => {
	it('are shown by the texts that tell encodings apart', async () => {
		const { encodings } = await looked(encoded(RUSSIAN, 'cp866'), 'windows-1251');
		expect(encodings[0]).toEqual({ encoding: 'cp866', sample: ['Клиент', 'Дата', 'Сумма'] });
	});
	it('show a text of two bytes a letter as it reads', () => {
		expect(decode(encoded(UKRAINIAN, 'utf-16be'), 'utf-16le')!.alternatives![0]).toEqual({ encoding: 'utf-16be', sample: ['Клієнт', 'Дата', 'Сума'] });
	});
	it('are none where the bytes leave no doubt', async () => {
		for (const bytes of [
			encoded(UKRAINIAN, 'utf-8'),
			encoded(`\ufeff${UKRAINIAN}`, 'utf-8'),
			encoded(`\ufeff${UKRAINIAN}`, 'utf-16be'),
			encoded('a;b;c\n1;2;3', 'utf-8')
		]) {
			expect(await looked(bytes)).toMatchObject({ encodings: [], encodingUnsure: false });
		}
	});
	it.each([
		['анна;5\n', 'koi8-u'],
		['Єва;5\nЇжак;6\n', 'mac-cyrillic'],
		['Größe;5 €\n', 'macroman'],
		['№ 15;1\n', 'cp866']
	] as const)('%j in %s is too short to be sure: the true reading is the one found or among them', (text, encoding) => {
		const guess = guessEncoding(encoded(text, encoding));
		expect(guess.unsure).toBe(true);
		const readings = [guess.encoding, ...guess.alternatives.map((one) => one.encoding)].map((one) =>
			decoderOf(one as TextEncoding).decode(encoded(text, encoding))
		);
		expect(readings).toContain(text);
	});
	it('leave no doubt where there is no letter beyond ASCII', () => {
		expect(guessEncoding(encoded('1\u00a0250,50;Anna\n', 'windows-1251'))).toMatchObject({ unsure: false, alternatives: [] });
	});
	it('are not two that read the same', () => {
		expect(guessEncoding(encoded('анна;5\n', 'mac-cyrillic'))).toMatchObject({ unsure: false });
	});
});
