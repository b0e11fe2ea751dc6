import { textAt, type TextColumn } from '../../kernel/columns.ts';
import type { MappingDecision } from '../types.ts';
import { CELL_MISSING, CELL_OK } from '../normalize/columns.ts';
import type { TypedRole } from './typed-role.ts';
import type { TypedRows } from './typed-rows.ts';

/** No row of an order above. */
const NONE = 0xffff_ffff;

export interface FurtherLines {
	/** The rows, with what further lines leave empty. */
	readonly all: TypedRows;
	/** Of each row, the first line of its order if it is a further one, else `NONE`; null where no row is. */
	readonly firstOf: Uint32Array | null;
}

/**
 * Where every item of an order has a line of its own, many shops and cash desks say who bought, when and for how much on the first one only. A row with the
 * order's number of the row above that says nothing else of client and date, and lacks any of them or the amount, is a further line of that order: client, date
 * and status are those of the order, and its amount, if it has none of its own, is in the first line (0).
 * @param typed the columns of figures are changed where they stand
 */
export function fillFurtherLines(typed: TypedRows, { shape, mapping }: MappingDecision): FurtherLines {
	const of = (role: string): TypedRole | undefined => typed.typed.find((one) => one.role === role);
	const [dates, amounts] = [of('date'), of('amount')];
	if (shape !== 'orders' || mapping.orderNumber === undefined || !dates || !amounts) return { all: typed, firstOf: null };
	const numbers = typed.texts.get(mapping.orderNumber)!;
	const clients = typed.texts.get(mapping.client!)!;
	const lacks = (i: number): boolean => clients.codes[i] === 0 || dates.states[i] === CELL_MISSING || amounts.states[i] === CELL_MISSING;
	const firstOf = firstLines(numbers, typed.rows.length, lacks, (i, first) => {
		const isWhole = clients.codes[first] !== 0 && dates.states[first] === CELL_OK && amounts.states[first] === CELL_OK;
		const sameClient = clients.codes[i] === 0 || clients.codes[i] === clients.codes[first];
		return isWhole && sameClient && (dates.states[i] === CELL_MISSING || dates.values[i] === dates.values[first]);
	});
	if (firstOf === null) return { all: typed, firstOf };
	for (let i = 0; i < firstOf.length; i++) {
		const first = firstOf[i];
		if (first === NONE) continue;
		if (dates.states[i] === CELL_MISSING) dates.values[i] = dates.values[first];
		dates.states[i] = CELL_OK;
		if (amounts.states[i] !== CELL_MISSING) continue;
		amounts.values[i] = 0;
		amounts.states[i] = CELL_OK;
	}
	const texts = new Map(typed.texts);
	for (const column of [mapping.client!, mapping.status]) if (column !== undefined) texts.set(column, filled(texts.get(column)!, firstOf));
	return { all: { ...typed, texts }, firstOf };
}

/** Takes the further lines of orders that stay out, such as those in another currency, out with them. @returns how many stay */
export function keepWithOrder(firstOf: Uint32Array | null, keep: Uint8Array, leaveOut: (row: number) => void): number {
	let kept = 0;
	firstOf?.forEach((first, i) => {
		if (first === NONE || !keep[i]) return;
		if (keep[first]) kept++;
		else {
			keep[i] = 0;
			leaveOut(i);
		}
	});
	return kept;
}

function firstLines(numbers: TextColumn, count: number, lacks: (i: number) => boolean, belongs: (i: number, first: number) => boolean): Uint32Array | null {
	let firstOf: Uint32Array | null = null;
	for (let i = 1; i < count; i++) {
		if (!lacks(i)) continue;
		const number = textAt(numbers, i);
		if (number === '' || number !== textAt(numbers, i - 1)) continue;
		const above = firstOf?.[i - 1] ?? NONE;
		const first = above === NONE ? i - 1 : above;
		if (!belongs(i, first)) continue;
		firstOf ??= new Uint32Array(count).fill(NONE);
		firstOf[i] = first;
	}
	return firstOf;
}

function filled({ codes, dictionary }: TextColumn, firstOf: Uint32Array): TextColumn {
	return { kind: 'text', codes: codes.map((code, i) => (code === 0 && firstOf[i] !== NONE ? codes[firstOf[i]] : code)), dictionary };
}
