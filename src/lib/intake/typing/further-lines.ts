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
 * order's number of the row above that says nothing else of client and date, and lacks any of them, is a further line of that order: client, date and status
 * are those of the order. So is one that lacks the amount where no further line of the order has any: it is in the first line (0). Where some have one, a
 * missing amount is a gap, as is a missing price or quantity.
 * @param typed the columns of figures are changed where they stand
 */
export function fillFurtherLines(typed: TypedRows, { shape, mapping }: MappingDecision): FurtherLines {
	const of = (role: string): TypedRole | undefined => typed.typed.find((one) => one.role === role);
	const [dates, amounts] = [of('date'), of('amount')];
	if (shape !== 'orders' || mapping.orderNumber === undefined || !dates) return { all: typed, firstOf: null };
	const numbers = typed.texts.get(mapping.orderNumber)!;
	const clients = typed.texts.get(mapping.client!)!;
	const lacksAmount = (i: number): boolean => amounts?.states[i] === CELL_MISSING;
	const lacksOther = (i: number): boolean => clients.codes[i] === 0 || dates.states[i] === CELL_MISSING;
	const lacks = (i: number): boolean => lacksOther(i) || lacksAmount(i);
	const isWhole = (i: number): boolean => clients.codes[i] !== 0 && dates.states[i] === CELL_OK && (!amounts || amounts.states[i] === CELL_OK);
	const belongs = (i: number, first: number): boolean => {
		const sameClient = clients.codes[i] === 0 || clients.codes[i] === clients.codes[first];
		return sameClient && (dates.states[i] === CELL_MISSING || dates.values[i] === dates.values[first]);
	};
	let firstOf: Uint32Array | null = null;
	for (const [first, end] of ordersThatLack(numbers, typed.rows.length, lacks, belongs)) {
		if (!isWhole(first)) continue;
		let isInFirst = true;
		for (let i = first + 1; i < end; i++) isInFirst &&= lacksAmount(i);
		for (let i = first + 1; i < end; i++) {
			if (!lacksOther(i) && !(isInFirst && lacksAmount(i))) continue;
			firstOf ??= new Uint32Array(typed.rows.length).fill(NONE);
			firstOf[i] = first;
			if (dates.states[i] === CELL_MISSING) dates.values[i] = dates.values[first];
			dates.states[i] = CELL_OK;
			if (!isInFirst || !amounts) continue;
			amounts.values[i] = 0;
			amounts.states[i] = CELL_OK;
		}
	}
	if (firstOf === null) return { all: typed, firstOf };
	const texts = new Map(typed.texts);
	for (const column of [mapping.client!, mapping.status]) if (column !== undefined) texts.set(column, filled(texts.get(column)!, firstOf));
	return { all: { ...typed, texts }, firstOf };
}

/** A further line that names no currency has that of its order. @param of what each row names; 0: none */
export function currencyOfOrder(firstOf: Uint32Array | null, of: Uint16Array): void {
	firstOf?.forEach((first, i) => {
		if (first !== NONE && of[i] === 0) of[i] = of[first];
	});
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

/**
 * Orders of several rows with a row that lacks something: the first row, and the row after the last. Rows of one number that do not belong together are
 * orders of their own.
 */
function* ordersThatLack(
	numbers: TextColumn,
	count: number,
	lacks: (i: number) => boolean,
	belongs: (i: number, first: number) => boolean
): Generator<readonly [number, number]> {
	const goesOn = (i: number): boolean => {
		const number = textAt(numbers, i);
		return number !== '' && number === textAt(numbers, i - 1);
	};
	for (let i = 1; i < count; i++) {
		// Most rows lack nothing, and the texts of those need not be looked at.
		if (!lacks(i) || !goesOn(i)) continue;
		let first = i - 1;
		while (first > 0 && goesOn(first)) first--;
		for (i = first + 1; i < count && goesOn(i); i++) {
			if (belongs(i, first)) continue;
			yield [first, i];
			first = i;
		}
		yield [first, i];
	}
}

function filled({ codes, dictionary }: TextColumn, firstOf: Uint32Array): TextColumn {
	return { kind: 'text', codes: codes.map((code, i) => (code === 0 && firstOf[i] !== NONE ? codes[firstOf[i]] : code)), dictionary };
}
