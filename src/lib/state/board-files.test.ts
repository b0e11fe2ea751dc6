import { describe, expect, it } from 'vitest';
import { boardWords } from '../i18n/share/board.ts';
import { LOCALES } from '../i18n/locales.ts';
import type { Board } from '../model/board.ts';
import { readRoomFile } from '../share/totals/room-file.ts';
import { ESTIMATE, SHOP } from '../share/totals/totals.fixture.ts';
import { BOARD_FILES, boardFile } from './board-files.ts';

const HOSTILE = `</title></style><script>alert(1)</script><img src=x onerror="alert(1)">"'&\u202eevil`;
const BOARD: Board = {
	...{ id: 'b', name: HOSTILE, changedAt: 0 },
	participants: [
		{ number: 1, name: '', totals: SHOP },
		{ number: 2, name: '=HYPERLINK("http://evil")', totals: { ...ESTIMATE, payback: 'never' } },
		{ number: 4, name: HOSTILE, totals: { ...SHOP, id: 'a'.repeat(16), currency: '', payback: null } }
	]
};
const NAMES = BOARD.participants.map(({ name, totals }) => name || totals.plan);
const textOf = (...asked: Parameters<typeof boardFile>): string => new TextDecoder('utf-8', { ignoreBOM: true }).decode(boardFile(...asked).bytes);

describe('files of a board', () => {
	it('hold every name as text, and none that is a formula', () => {
		const page = textOf('page', BOARD, NAMES, false, 'en');
		const tags = new Set([...page.matchAll(/<([a-zA-Z][\w-]*)/g)].map(([, tag]) => tag));
		expect([...tags].filter((tag) => ['script', 'img', 'iframe', 'object', 'link', 'base', 'form'].includes(tag))).toEqual([]);
		expect(page).not.toMatch(/\son\w+=["']/);
		expect(page).toContain('<bdi>&lt;/title&gt;');
		expect(textOf('table', BOARD, NAMES, false, 'en')).not.toMatch(/(^|[,\r\n"])[=@]/);
	});

	it('tell where an assumption comes from in a line of its own, so that all of them fit a page', () => {
		expect(textOf('page', BOARD, NAMES, false, 'en')).toMatch(/30\s?%<span class="origin">typed<\/span>/);
	});

	it('ask for nothing outside', () => {
		const page = textOf('page', BOARD, NAMES, false, 'en');
		expect(page).toContain('content="default-src &#39;none&#39;');
		expect(page.replaceAll('http://www.w3.org/2000/svg', '').replaceAll('http://evil', '')).not.toMatch(/https?:|url\(|@import/);
	});

	it.each(LOCALES)('say what is not known, and money of each currency by itself, in %s', (locale) => {
		for (const kind of BOARD_FILES) expect(textOf(kind, BOARD, NAMES, false, locale)).not.toMatch(/NaN|undefined|\{(n|date|known|all|from|until)\}/);
		const page = textOf('page', BOARD, NAMES, false, locale);
		expect(page).toContain(`<html lang="${locale}">`);
		// Three currencies, none of them over more than its own.
		const rows = [...page.matchAll(/<tr><th scope="row">([^<]*, (?:UAH|RUB|[^<]*(?:currency|валют)[^<]*))<\/th>(.*?)<\/tr>/g)].map(([, title, cells]) => [
			title,
			cells
		]);
		expect(rows.length).toBe(6);
		for (const [, cells] of rows) expect(cells).toMatch(/>[01] (of|из|з) 1</);
	});

	it.each(LOCALES)('say whose clients are invented, and that these do not count, in %s', (locale) => {
		const words = boardWords(locale, ['UAH']);
		const [all, some, older] = (['all', 'some', null] as const).map((sample, place) => ({ ...SHOP, sample, id: `${place}`.repeat(16) }));
		const board = { ...BOARD, name: 'Room', participants: [SHOP, all, some, older].map((totals, place) => ({ number: place + 1, name: '', totals })) };
		const names = ['a', 'b', 'c', 'd'];
		const page = textOf('page', board, names, false, locale);
		for (const note of Object.values(words.sampleNotes)) expect(page).toContain(note);
		// The picture stands first, and its bars have no names: it says so by itself.
		const picture = page.slice(page.indexOf('<figure'), page.indexOf('</figure>'));
		expect([...picture.matchAll(/text-anchor="middle"[^>]*>([^<]*)</g)].map(([, label]) => label)).toEqual(['1', '2*', '3*', '4*']);
		for (const [number, kind] of [
			[2, 'all'],
			[3, 'some'],
			[4, 'unknown']
		] as const)
			expect(picture).toContain(`* ${number} – ${words.sampleNotes[kind]}<`);
		expect(page).toContain(words.sampleOut.replace('{n}', '2'));
		expect(textOf('page', { ...board, participants: [board.participants[0]] }, names, false, locale)).not.toContain(words.sampleNotes.unknown);
		const lines = textOf('table', board, names, false, locale).trimEnd().split('\r\n');
		const separator = lines[0].includes(';') ? ';' : ',';
		const place = lines[0].split(separator).findIndex((title) => title.includes(words.sample));
		expect(lines.slice(1).map((line) => line.split(separator)[place])).toEqual(
			(['none', 'all', 'some', 'unknown'] as const).map((each) => words.sampleIs[each])
		);
	});

	it('tell a line a participant, with assumptions and where they come from', () => {
		const [head, ...lines] = textOf('table', BOARD, NAMES, false, 'en').replace('\ufeff', '').trimEnd().split('\r\n');
		expect(lines).toHaveLength(3);
		const place = head.split(',').findIndex((title) => title.startsWith('Margin') || title.startsWith('"Margin'));
		expect(place).toBeGreaterThan(5);
		expect(lines[0]).toContain('Квіти на розі,UAH,2026-02-16,none,2357,0.0972,0.1209,0.7819,32717.25,');
		expect(lines[0]).toContain(',0.3,typed');
		expect(lines[1]).toContain('never');
	});

	it('hold no name where names are hidden, the board’s own file neither', () => {
		const hidden = BOARD.participants.map(({ number }) => `Participant ${number}`);
		for (const kind of BOARD_FILES) {
			const text = textOf(kind, { ...BOARD, name: 'Room' }, hidden, true, 'en');
			for (const name of ['Квіти', 'HYPERLINK', 'evil']) expect(text).not.toContain(name);
		}
	});

	it('open again as the same participants', () => {
		const read = readRoomFile(boardFile('board', { ...BOARD, name: 'Room' }, NAMES, false, 'en').bytes);
		if (!read.ok || read.value.kind !== 'board') throw new Error('no board');
		expect(read.value.board.participants.map(({ number, totals }) => [number, totals.id])).toEqual(
			BOARD.participants.map(({ number, totals }) => [number, totals.id])
		);
	});
});
