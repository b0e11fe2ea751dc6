import type { TextColumn } from '../../kernel/columns.ts';
import { typeDays, typeNumbers, typeTexts, CELL_MISSING, CELL_OK } from '../../intake/normalize/columns.ts';
import { CODED_WORDS } from '../../intake/normalize/coded-words.ts';
import { readDate, readYearlyDate } from '../../intake/normalize/dates.ts';
import { readNumber } from '../../intake/normalize/numbers.ts';
import { cleanText } from '../../kernel/text.ts';
import { firstIndexes } from '../../kernel/grouping.ts';
import { YEARLY_ROLES, type DateOrder, type Role } from '../../model/roles.ts';
import { undoDefusing } from '../../share/formula-text.ts';
import type { CellWriting } from '../protocol.ts';
import type { Block } from './block.ts';
import type { CellKind } from './cells.ts';

/** A column of a block, read as its new column's kind. */
export interface ReadColumn {
	/** By row of the block; '' where nothing stands, a text in a day's or number's column where it could not be read. */
	value(row: number): string | number;
	isUnreadable(row: number): boolean;
}

/**
 * Reads a whole column in one way: as the page writes, or, where that leaves texts unread, in the order of dates or with the decimal sign that reads
 * more of them. Never cell by cell: that would take one column's dates in two orders.
 */
export function readColumn(block: Block, index: number, key: string, kind: CellKind, writing: CellWriting): ReadColumn {
	if (kind === 'text') return textColumn(block, index, key, writing);
	return kind === 'day'
		? best(ordersOf(writing), (order) => dayColumn(block, index, order, YEARLY_ROLES.has(key)))
		: best(signsOf(writing), (sign) => numberColumn(block, index, kind, sign));
}

const ordersOf = ({ dateOrder }: CellWriting): readonly DateOrder[] => [dateOrder, ...(['dmy', 'mdy', 'ymd'] as const).filter((order) => order !== dateOrder)];
const signsOf = ({ decimal }: CellWriting): readonly CellWriting['decimal'][] => (decimal === '.' ? ['.', ','] : [',', '.']);

interface Measures extends ReadColumn {
	readonly unreadCount: number;
}

/** The first way that leaves nothing unread, else the one that leaves least, the earlier of equals. */
function best<Way>(ways: readonly Way[], read: (way: Way) => Measures): ReadColumn {
	let found = read(ways[0]);
	for (const way of ways.slice(1)) {
		if (found.unreadCount === 0) break;
		const other = read(way);
		if (other.unreadCount < found.unreadCount) found = other;
	}
	return found;
}

function dayColumn(block: Block, index: number, order: DateOrder, yearly: boolean): Measures {
	const { values, states } = typeDays(block.grid, index, rowsOf(block), order, null, yearly);
	return measures(block, index, values, states, (text) => (yearly ? readYearlyDate : readDate)(text, order).day);
}

function numberColumn(block: Block, index: number, kind: CellKind, sign: CellWriting['decimal']): Measures {
	const { values, states } = typeNumbers(block.grid, index, rowsOf(block), sign);
	if (kind === 'int') for (let i = 0; i < values.length; i++) if (states[i] === CELL_OK && !isCount(values[i])) states[i] = NOT_WHOLE;
	return measures(block, index, values, states, (text) => {
		const value = readNumber(text, sign);
		return value !== null && (kind !== 'int' || isCount(value)) ? value : null;
	});
}

/** Beside the states of intake's readers: a number where a whole one is wanted. */
const NOT_WHOLE = 255;
const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0 && value < 2 ** 31;

function measures(block: Block, index: number, values: ArrayLike<number>, states: Uint8Array, read: (text: string) => number | null): Measures {
	const numbers = new Float64Array(block.rowCount).fill(NaN);
	const unread = new Map<number, string>();
	for (let i = 0; i < states.length; i++) {
		const row = block.rowOf ? block.rowOf[i] : i;
		if (states[i] === CELL_OK) numbers[row] = values[i];
		else if (states[i] !== CELL_MISSING) {
			const text = undoDefusing(cleanText(block.grid.cell(i, index)));
			const value = read(text);
			if (value === null) unread.set(row, text);
			else numbers[row] = value;
		}
	}
	return {
		unreadCount: unread.size,
		value: (row) => (Number.isNaN(numbers[row]) ? (unread.get(row) ?? '') : numbers[row]),
		isUnreadable: (row) => unread.has(row)
	};
}

function textColumn(block: Block, index: number, key: string, writing: CellWriting): ReadColumn {
	const { codes, dictionary } = spread(block, typeTexts(block.grid, index, rowsOf(block)));
	const read = textReader(key, writing);
	const readings = dictionary.map((text) => read(undoDefusing(text)));
	return {
		value: (row) => readings[codes[row]].text,
		isUnreadable: (row) => !readings[codes[row]].known
	};
}

function spread(block: Block, column: TextColumn): TextColumn {
	if (!block.rowOf) return column;
	const codes = new Uint32Array(block.rowCount);
	for (let i = 0; i < block.rowOf.length; i++) codes[block.rowOf[i]] = column.codes[i];
	return { ...column, codes };
}

const rowsOf = ({ grid }: Block): Uint32Array => firstIndexes(grid.rowCount);

interface TextReading {
	readonly text: string;
	/** False where the column has codes and the text stands for none. */
	readonly known: boolean;
}

/** A text as its column keeps it: codes by the words the page shows for them, or by what other programs write. */
function textReader(key: string, { words }: CellWriting): (text: string) => TextReading {
	const codeOf = new Map(Object.entries(words[key] ?? {}).map(([code, word]) => [cleanText(word).toLocaleLowerCase(), code]));
	const coded = CODED_WORDS[key as Role];
	return (text) => {
		if (text === '') return { text, known: true };
		const code = codeOf.get(text.toLocaleLowerCase());
		if (code !== undefined) return { text: code, known: true };
		if (!coded) return { text, known: true };
		const read = coded(text);
		return read === null ? { text, known: false } : { text: read, known: true };
	};
}

/** One text read as a column's value, as when it is typed: '' for nothing. */
export function readText(raw: string, key: string, kind: CellKind, writing: CellWriting): { value: string | number; isUnreadable: boolean } {
	const text = undoDefusing(cleanText(raw));
	if (kind === 'text') {
		const reading = textReader(key, writing)(text);
		return { value: reading.text, isUnreadable: !reading.known };
	}
	if (text === '') return { value: '', isUnreadable: false };
	const readDay = YEARLY_ROLES.has(key) ? readYearlyDate : readDate;
	const value = kind === 'day' ? readDay(text, writing.dateOrder).day : readNumber(text, writing.decimal);
	const fits = value !== null && (kind !== 'int' || isCount(value));
	return fits ? { value, isUnreadable: false } : { value: text, isUnreadable: true };
}
