import type { Column, Table } from '../kernel/columns.ts';
import { SOURCE_ROW, type LayerContent } from '../model/layer.ts';
import type { Shape } from '../model/roles.ts';
import { compareWithKnown, type Comparison } from './import-diff.ts';
import { numberAt, type PlacedLayer } from './layer-rows.ts';
import { patchOf } from './patches.ts';
import type { ImportChoice, ImportDiff } from './protocol.ts';

/** What an import puts into the plan. */
export interface Settled {
	readonly content: LayerContent;
	/** New rows, and rows of other layers that are changed; both 0 when the import would change nothing. */
	readonly rowCount: number;
	readonly changedCount: number;
}

/** Typed rows on their way in, before the document speaks of them. */
export class Candidate {
	readonly content: LayerContent;
	readonly shape: Shape;
	#compared: { readonly layers: readonly PlacedLayer[]; readonly comparison: Comparison | null } | null = null;

	constructor(content: LayerContent) {
		this.content = content;
		this.shape = content.table.columns.has('lastPurchase') ? 'clients' : 'orders';
	}

	/** What it would do to the rows there are; null when there are none of its shape. `layers` are the plan's, of any shape. */
	compare(layers: readonly PlacedLayer[]): ImportDiff | null {
		return this.#compare(layers)?.diff ?? null;
	}

	settle(layers: readonly PlacedLayer[], how: ImportChoice): Settled {
		const { content } = this;
		const comparison = how === 'update' ? this.#compare(layers) : null;
		if (!comparison) return { content, rowCount: content.table.rowCount, changedCount: 0 };
		const { added, changes, diff } = comparison;
		const table = rowsOfTable(content.table, added);
		const settled = { table, issues: issuesOfRows(content, added), patch: patchOf(changes) };
		return { content: settled, rowCount: added.length, changedCount: diff.changed };
	}

	/** Told once for the same rows: the same question comes again when the answer is accepted. */
	#compare(layers: readonly PlacedLayer[]): Comparison | null {
		if (this.#compared?.layers !== layers) {
			const ofShape = layers.filter(({ info }) => info.shape === this.shape);
			this.#compared = { layers, comparison: compareWithKnown(ofShape, this.content.table, this.shape) };
		}
		return this.#compared.comparison;
	}
}

function rowsOfTable({ rowCount, columns }: Table, rows: Uint32Array): Table {
	if (rows.length === rowCount) return { rowCount, columns };
	return { rowCount: rows.length, columns: new Map([...columns].map(([name, column]) => [name, rowsOfColumn(column, rows)])) };
}

/** Texts keep their codes; those nothing speaks of any more go. */
function rowsOfColumn(column: Column, rows: Uint32Array): Column {
	if (column.kind === 'number') return { kind: 'number', values: Float64Array.from(rows, (row) => column.values[row]) };
	if (column.kind !== 'text') return { kind: column.kind, values: Int32Array.from(rows, (row) => column.values[row]) };
	const dictionary = [''];
	const newCode = new Uint32Array(column.dictionary.length);
	const codes = Uint32Array.from(rows, (row) => {
		const code = column.codes[row];
		if (code !== 0 && newCode[code] === 0) newCode[code] = dictionary.push(column.dictionary[code]) - 1;
		return newCode[code];
	});
	return { kind: 'text', codes, dictionary };
}

/** Rows that did not go in stay listed; of rows known already their own import tells. */
function issuesOfRows({ table, issues }: LayerContent, rows: Uint32Array): LayerContent['issues'] {
	const source = table.columns.get(SOURCE_ROW);
	const taken = new Set(Array.from(rows, (row) => numberAt(source, row)));
	return issues.filter(({ effect, row }) => effect === 'rejected' || taken.has(row));
}
