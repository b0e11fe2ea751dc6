import { TextColumnBuilder, type Column, type Table } from '../kernel/columns.ts';
import { PATCH_COLUMNS } from '../model/layer.ts';

/** A row of a layer, by which its cells are kept. */
export interface RowPlace {
	readonly layerId: string;
	readonly rowIndex: number;
}

/** Gathers the cells of a patch (PATCH_COLUMNS), one after the other. */
export class PatchBuilder {
	readonly #layers = new TextColumnBuilder();
	readonly #columns = new TextColumnBuilder();
	readonly #texts = new TextColumnBuilder();
	#rows = new Int32Array(1024);
	#numbers = new Float64Array(1024);
	#count = 0;

	push({ layerId, rowIndex }: RowPlace, column: string, value: string | number): void {
		if (this.#count === this.#rows.length) {
			this.#rows = grown(this.#rows, new Int32Array(this.#count * 2));
			this.#numbers = grown(this.#numbers, new Float64Array(this.#count * 2));
		}
		this.#layers.push(layerId);
		this.#columns.push(column);
		this.#rows[this.#count] = rowIndex;
		this.#texts.push(typeof value === 'string' ? value : '');
		this.#numbers[this.#count++] = typeof value === 'string' ? NaN : value;
	}

	/** null where nothing was changed. */
	finish(): Table | null {
		if (this.#count === 0) return null;
		const columns = new Map<string, Column>([
			[PATCH_COLUMNS.layer, this.#layers.finish()],
			[PATCH_COLUMNS.row, { kind: 'int', values: this.#rows.slice(0, this.#count) }],
			[PATCH_COLUMNS.column, this.#columns.finish()],
			[PATCH_COLUMNS.text, this.#texts.finish()],
			[PATCH_COLUMNS.number, { kind: 'number', values: this.#numbers.slice(0, this.#count) }]
		]);
		return { rowCount: this.#count, columns };
	}
}

function grown<T extends Int32Array | Float64Array>(from: T, into: T): T {
	into.set(from);
	return into;
}
