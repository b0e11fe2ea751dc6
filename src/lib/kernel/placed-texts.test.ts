import { describe, expect, it } from 'vitest';
import { isEmptyText, PlacedTextColumn, revived, textAt, transferablesOf, type Column } from './columns.ts';
import { columnOfJoined, joinTexts } from './joined-texts.ts';

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);
const bytes = encode('Анна; №1;;a  b;"x""y"');
/** Анна, №1, nothing, two blanks, and a cell whose doubled quotes the bytes cannot say. */
const placed = (otherwise = new Map([[4, 'x"y']])): PlacedTextColumn =>
	new PlacedTextColumn({ bytes, encoding: 'utf-8', from: Uint32Array.of(0, 9, 15, 16, 0), to: Uint32Array.of(8, 14, 15, 20, 0), otherwise });
const texts = ['Анна', '№1', '', 'a b', 'x"y'];

describe('texts in place', () => {
	it('are read, cleaned, when they are asked for', () => {
		expect(texts.map((_, row) => textAt(placed(), row))).toEqual(texts);
		expect(texts.map((_, row) => placed().isEmptyAt(row))).toEqual([false, false, true, false, false]);
	});

	it('have codes and a dictionary for whoever needs them', () => {
		const { codes, dictionary } = placed();
		expect(Array.from(codes, (code) => dictionary[code])).toEqual(texts);
		expect(dictionary[0]).toBe('');
	});

	it('in an encoding of one byte a letter', () => {
		const column = new PlacedTextColumn({
			bytes: Uint8Array.of(0xc0, 0xed, 0xed, 0xe0, 0xa0, 0x31),
			encoding: 'windows-1251',
			from: Uint32Array.of(0, 4),
			to: Uint32Array.of(6, 5),
			otherwise: new Map()
		});
		expect([column.at(0), column.at(1), column.isEmptyAt(1)]).toEqual(['Анна 1', '', true]);
		const joined = columnOfJoined(joinTexts(column));
		expect([joined.at(0), joined.at(1)]).toEqual(['Анна 1', '']);
	});

	it('joined, they are the same texts without the rest of the bytes', () => {
		const { bytes: joined, ends } = joinTexts(placed());
		expect(joined.length).toBeLessThan(bytes.length);
		expect(Array.from(ends).at(-1)).toBe(joined.length);
		const column = columnOfJoined({ bytes: joined, ends });
		expect(texts.map((_, row) => column.at(row))).toEqual(texts);
		expect(joinTexts(columnOfJoined({ bytes: new Uint8Array(0), ends: new Uint32Array(0) })).ends.length).toBe(0);
	});

	it('arrive in another thread as they were, their bytes sent once', () => {
		const columns = new Map<string, Column>([
			['a', placed()],
			['b', placed()]
		]);
		const table = { rowCount: 5, columns };
		expect(transferablesOf(table).length).toBe(5);
		const arrived = revived(structuredClone(table)).columns.get('b') as PlacedTextColumn;
		expect(texts.map((_, row) => textAt(arrived, row))).toEqual(texts);
	});

	it('are empty where nothing is left of them once cleaned', () => {
		const blank = (text: string) =>
			new PlacedTextColumn({ bytes: encode(text), encoding: 'utf-8', from: Uint32Array.of(0), to: Uint32Array.of(encode(text).length), otherwise: new Map() });
		expect([isEmptyText(blank('\u00a0'), 1), isEmptyText(blank('x'), 1)]).toEqual([true, false]);
	});
});
