import { describe, expect, it } from 'vitest';
import { decode } from './decode.ts';
import { oneByteDecoder, rankEncodings, type OneByteEncoding } from './one-byte-encoding.ts';

const plausibleEncoding = (bytes: Uint8Array): OneByteEncoding => rankEncodings(bytes)[0].encoding;

/** The text in that encoding; null where the encoding has no such letter. */
function encoded(text: string, encoding: OneByteEncoding): Uint8Array | null {
	const letters = Array.from({ length: 256 }, (_, byte) => oneByteDecoder(encoding).decode(Uint8Array.of(byte)));
	const bytes = Array.from(text, (letter) => letters.indexOf(letter));
	return bytes.includes(-1) ? null : Uint8Array.from(bytes);
}

const RUSSIAN = 'Клиент;Дата;Сумма\nАнна Ковалёва;01.02.2025;1250,50\nООО «Ромашка»;02.02.2025;900\n';
const CAPITALS = 'КЛИЕНТ;ДАТА;СУММА\nИВАНОВ;01.02.2025;1250,50\nООО ЗАРЯ;02.02.2025;900\n';
const UKRAINIAN = 'Клієнт;Дата;Сума\nҐанна Їжакевич;01.02.2025;5\nОлексій Щербань;02.02.2025;7\n';
const OLD_HABIT = 'Клiєнт;Дата;Кiлькiсть\nIрина Лiсова;01.02.2025;5\nМикола Кiт;02.02.2025;7\n';
const GERMAN = 'Name;Datum;Betrag\nAnna Häberlin;01.02.2025;5\nPeter Bühler;02.02.2025;7\nJörg Groß;03.02.2025;8\n';
const FRENCH = 'Client;Date;Montant\nJosé Français;01.02.2025;5\nHélène Müller;02.02.2025;7\nCafé Noël;03.02.2025;8\n';
const SPANISH = 'Cliente;Fecha;Importe\nBegoña Núñez;01.02.2025;5\nMaría Peña;02.02.2025;7\n';

const cases = (
	[
		['Russian', RUSSIAN, ['windows-1251', 'koi8-u', 'cp866', 'mac-cyrillic']],
		['Russian in capitals', CAPITALS, ['windows-1251', 'koi8-u', 'cp866']],
		['Ukrainian', UKRAINIAN, ['windows-1251', 'koi8-u', 'mac-cyrillic']],
		['Ukrainian with a Latin i', OLD_HABIT, ['windows-1251', 'koi8-u', 'cp866', 'mac-cyrillic']],
		['German', GERMAN, ['windows-1252', 'macroman']],
		['French', FRENCH, ['windows-1252', 'macroman']],
		['Spanish', SPANISH, ['windows-1252', 'macroman']],
		['one small name', 'анна;5\n', ['windows-1251', 'koi8-u', 'cp866']],
		['one name', 'Id;Name\n1;Anna\n2;Олена\n', ['windows-1251', 'koi8-u', 'cp866', 'mac-cyrillic']],
		['one letter', 'Jürgen Klein;5\n', ['windows-1252', 'macroman']],
		['№ alone', 'Order;№ 15\n', ['windows-1251']]
	] as [string, string, OneByteEncoding[]][]
).flatMap(([name, text, encodings]) => encodings.map((encoding): [string, OneByteEncoding, string] => [name, encoding, text]));

describe('the likeliest encoding', () => {
	it.each(cases)('%s in %s', (_, encoding, text) => {
		const bytes = encoded(
			text.replace(/[«»]/g, (quote) => (encoded(quote, encoding) ? quote : '"')),
			encoding
		)!;
		expect(plausibleEncoding(bytes)).toBe(encoding);
		const read = decode(bytes)!;
		expect([read.encoding, new TextDecoder(read.decodeAs).decode(read.bytes)]).toEqual([encoding, oneByteDecoder(encoding).decode(bytes)]);
	});

	it.each([
		['thousands set apart by a blank that does not break', '1\u00a0250,50;Anna\n'],
		['a sign of money', 'Anna;£5\n'],
		['a name of the east of Europe', 'Dušan;Košice\n'],
		['nothing beyond ASCII', 'Anna;5\n']
	])('stays with Windows where there is %s', (_, text) => {
		expect(plausibleEncoding(encoded(text, 'windows-1252')!)).toBe('windows-1252');
	});

	it('looks at the letters wherever they stand', () => {
		const text = `${'Anna;01.02.2025;5\n'.repeat(20_000)}Олена;02.02.2025;5\n`;
		expect(plausibleEncoding(encoded(text, 'koi8-u')!)).toBe('koi8-u');
	});
});
