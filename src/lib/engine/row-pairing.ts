/** A column of rows known and of rows that came, in values that are equal exactly when the cells are: shared codes of texts, days, numbers. */
export interface PairedColumn {
	readonly name: string;
	readonly known: Uint32Array | Int32Array | Float64Array;
	readonly fresh: Uint32Array | Int32Array | Float64Array;
}

const NONE = -1;

/** Which known row each row that came is. Rows once paired are out of all later rounds. */
export class RowPairing {
	/** By row that came: the known row, −1 for none. */
	readonly knownOf: Int32Array;
	readonly isPaired: Uint8Array;

	constructor(knownCount: number, freshCount: number) {
		this.knownOf = new Int32Array(freshCount).fill(NONE);
		this.isPaired = new Uint8Array(knownCount);
	}

	/**
	 * Pairs rows that are equal in all of `columns`, each row once; of several equal ones the first with the first. Linear in the rows, whatever they hold.
	 * The two flags leave rows out where they are 0.
	 */
	pair(columns: readonly PairedColumn[], knownTakesPart: Uint8Array, freshTakesPart: Uint8Array): void {
		const knownCount = this.isPaired.length;
		const knownHash = hashRows(
			columns.map(({ known }) => known),
			knownCount
		);
		const freshHash = hashRows(
			columns.map(({ fresh }) => fresh),
			this.knownOf.length
		);
		const mask = slotsFor(knownCount) - 1;
		const first = new Int32Array(mask + 1).fill(NONE);
		const next = new Int32Array(knownCount);
		for (let row = knownCount - 1; row >= 0; row--) {
			if (this.isPaired[row] || !knownTakesPart[row]) continue;
			const slot = knownHash[row] & mask;
			next[row] = first[slot];
			first[slot] = row;
		}
		for (let row = 0; row < freshHash.length; row++) {
			if (this.knownOf[row] !== NONE || !freshTakesPart[row]) continue;
			const slot = freshHash[row] & mask;
			for (let known = first[slot], before = NONE; known !== NONE; before = known, known = next[known]) {
				if (knownHash[known] !== freshHash[row] || !areEqual(columns, known, row)) continue;
				if (before === NONE) first[slot] = next[known];
				else next[before] = next[known];
				this.knownOf[row] = known;
				this.isPaired[known] = 1;
				break;
			}
		}
	}
}

export const isSame = (a: number, b: number): boolean => a === b || (a !== a && b !== b);

function areEqual(columns: readonly PairedColumn[], known: number, fresh: number): boolean {
	for (const column of columns) if (!isSame(column.known[known], column.fresh[fresh])) return false;
	return true;
}

function slotsFor(count: number): number {
	let slots = 16;
	while (slots < 2 * count) slots *= 2;
	return slots;
}

function hashRows(columns: readonly PairedColumn['known'][], rowCount: number): Uint32Array {
	const hashes = new Uint32Array(rowCount);
	const float = new Float64Array(1);
	const halves = new Uint32Array(float.buffer);
	for (const values of columns) {
		if (values instanceof Float64Array) {
			for (let row = 0; row < rowCount; row++) {
				// Adding 0 makes −0 and 0 one; every NaN is written the same.
				float[0] = values[row] === values[row] ? values[row] + 0 : NaN;
				hashes[row] = mixed(mixed(hashes[row], halves[0]), halves[1]);
			}
		} else {
			for (let row = 0; row < rowCount; row++) hashes[row] = mixed(hashes[row], values[row]);
		}
	}
	return hashes;
}

function mixed(hash: number, value: number): number {
	const product = Math.imul(hash ^ value, 0x85ebca6b);
	const folded = Math.imul(product ^ (product >>> 13), 0xc2b2ae35);
	return ((folded ^ (folded >>> 16)) + 0x9e3779b9) | 0;
}
