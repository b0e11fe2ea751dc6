import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeLayers } from '../../src/lib/engine/layer-rows.ts';
import { freedByPatch, patchOf, type LoadedLayer, type PatchCell } from '../../src/lib/engine/patches.ts';
import { INT_MISSING, TextColumnBuilder, type Column } from '../../src/lib/kernel/columns.ts';
import { applyChanges, emptyDocument, layersOf } from '../../src/lib/model/document.ts';
import { cellKey, rowKey, type CellColumn, type FieldChange, type PlanDocument } from '../../src/lib/model/fields.ts';
import { PATCH_DELETED, type ImportLayer, type LayerContent, type LayerKind } from '../../src/lib/model/layer.ts';

const ROWS = 4;
const COLUMNS = ['client', 'date', 'amount', 'attribute:City'] as const;

function base(rowCount: number): LayerContent {
	const client = new TextColumnBuilder();
	for (let row = 0; row < rowCount; row++) client.push(`C${row}`);
	const columns = new Map<string, Column>([
		['sourceRow', { kind: 'int', values: Int32Array.from({ length: rowCount }, (_, row) => row + 2) }],
		['client', client.finish()],
		['date', { kind: 'day', values: new Int32Array(rowCount).fill(100) }],
		['amount', { kind: 'number', values: new Float64Array(rowCount).fill(1) }]
	]);
	return { table: { rowCount, columns }, issues: [], patch: null };
}

const ledger = (id: string, importedAt: number, kind: LayerKind): ImportLayer => ({
	id,
	kind,
	shape: 'orders',
	sourceName: '',
	sheetName: '',
	importedAt,
	headers: [],
	mapping: {},
	rules: null,
	encoding: '',
	delimiter: '',
	fingerprint: '',
	rowCount: 0,
	changedCount: 0,
	rejectedCount: 0
});

/** What a person or a later import does, one after the other. */
type Step =
	| { readonly kind: 'cell'; readonly row: number; readonly column: CellColumn; readonly value: string | number }
	| { readonly kind: 'deleted'; readonly row: number }
	| { readonly kind: 'import' | 'edit'; readonly cells: readonly PatchCell[] };

const anyValue = fc.constantFrom<string | number>('', 'x', 'y', 5, 7.5, 200);
const anyRow = fc.nat(ROWS - 1);
const anyColumn = fc.constantFrom<CellColumn>(...COLUMNS);
const anyPatch = fc.array(
	fc.oneof(
		{ weight: 6, arbitrary: fc.record({ layerId: fc.constant('L'), rowIndex: anyRow, column: anyColumn as fc.Arbitrary<string>, value: anyValue }) },
		{ weight: 1, arbitrary: fc.record({ layerId: fc.constant('L'), rowIndex: anyRow, column: fc.constant(PATCH_DELETED), value: fc.constant('') }) }
	),
	{ minLength: 1, maxLength: 4 }
);
const anyStep: fc.Arbitrary<Step> = fc.oneof(
	fc.record({ kind: fc.constant('cell' as const), row: anyRow, column: anyColumn, value: anyValue }),
	fc.record({ kind: fc.constant('deleted' as const), row: anyRow }),
	fc.record({ kind: fc.constantFrom('import' as const, 'edit' as const), cells: anyPatch })
);
const anySteps = fc.array(anyStep, { minLength: 1, maxLength: 8 });

/** A plan with one import, to which steps are applied as the application would: a layer sets free the fields its patch covers. */
class Plan {
	document: PlanDocument;
	readonly contents = new Map<string, LayerContent>([['L', base(ROWS)]]);

	constructor() {
		this.document = applyChanges(emptyDocument('plan', 'copy', 0, '', ''), [{ group: 'layer', key: 'L', value: ledger('L', 0, 'import') }]).document;
	}

	/** The changes that take the step back. */
	take(step: Step): readonly FieldChange[] {
		const { document, inverse } = applyChanges(this.document, this.#changes(step));
		this.document = document;
		return inverse;
	}

	#changes(step: Step): FieldChange[] {
		if (step.kind === 'cell') return [{ group: 'cell', key: cellKey('L', step.row, step.column), value: step.value }];
		if (step.kind === 'deleted') return [{ group: 'row', key: rowKey('L', step.row), value: 'deleted' }];
		const id = `P${this.contents.size}`;
		const patch = patchOf(step.cells)!;
		this.contents.set(id, { ...base(0), patch });
		const layer: FieldChange = { group: 'layer', key: id, value: ledger(id, this.contents.size, step.kind) };
		return step.kind === 'edit' ? [layer, ...freedByPatch(patch, this.document.fields)] : [layer];
	}

	apply(changes: readonly FieldChange[]): void {
		this.document = applyChanges(this.document, changes).document;
	}

	rows() {
		const layers = layersOf(this.document).map((info): LoadedLayer => ({ info, content: this.contents.get(info.id)! }));
		const { columns, unreadable, overlay } = placeLayers(layers, this.document.fields)[0];
		return Array.from({ length: ROWS }, (_, row) => {
			const cells = COLUMNS.map((name) => {
				const column = columns.get(name);
				if (column?.kind === 'text') return column.dictionary[column.codes[row]];
				return unreadable.get(name)?.get(row) ?? column?.values[row] ?? '';
			});
			return overlay.deleted.has(row) ? 'deleted' : cells;
		});
	}
}

/** The same said cell by cell: the latest import that says something, over it the last thing a person did. */
function naiveRows(steps: readonly Step[]) {
	const isNumber = (column: string) => column === 'date' || column === 'amount';
	return Array.from({ length: ROWS }, (_, row) => {
		const cells = COLUMNS.map((column) => {
			const said = (kinds: readonly Step['kind'][]) =>
				steps.flatMap((step) => {
					if (!kinds.includes(step.kind)) return [];
					if (step.kind === 'cell') return step.row === row && step.column === column ? [step.value] : [];
					return step.kind === 'deleted' ? [] : step.cells.filter((cell) => cell.rowIndex === row && cell.column === column).map(({ value }) => value);
				});
			const value = said(['cell', 'edit']).at(-1) ?? said(['import']).at(-1);
			if (value === undefined) return column === 'client' ? `C${row}` : column === 'date' ? 100 : column === 'amount' ? 1 : '';
			if (!isNumber(column)) return String(value);
			if (value === '') return column === 'date' ? INT_MISSING : NaN;
			return column === 'date' && typeof value === 'number' ? Math.trunc(value) : value;
		});
		const isDeleted = steps.some((step) =>
			step.kind === 'deleted' ? step.row === row : step.kind !== 'cell' && step.cells.some((cell) => cell.rowIndex === row && cell.column === PATCH_DELETED)
		);
		return isDeleted ? 'deleted' : cells;
	});
}

describe('what is changed of imported rows', () => {
	it('ends with the last thing a person did, beneath it with the latest import', () => {
		fc.assert(
			fc.property(anySteps, (steps) => {
				const plan = new Plan();
				for (const step of steps) plan.take(step);
				expect(plan.rows()).toEqual(naiveRows(steps));
			}),
			{ numRuns: 1000 }
		);
	});

	it('taken back step by step leaves the rows as they were at each step, and done again brings them back', () => {
		fc.assert(
			fc.property(anySteps, (steps) => {
				const plan = new Plan();
				const states: unknown[] = [plan.rows()];
				const inverses: (readonly FieldChange[])[] = [];
				for (const step of steps) {
					inverses.push(plan.take(step));
					states.push(plan.rows());
				}
				const redo: (readonly FieldChange[])[] = [];
				for (let at = steps.length; at > 0; at--) {
					const { document, inverse } = applyChanges(plan.document, inverses[at - 1]);
					plan.document = document;
					redo.push(inverse);
					expect(plan.rows()).toEqual(states[at - 1]);
				}
				for (let at = 1; at <= steps.length; at++) {
					plan.apply(redo[steps.length - at]);
					expect(plan.rows()).toEqual(states[at]);
				}
			}),
			{ numRuns: 500 }
		);
	});

	it('a layer taken out later leaves what was done since', () => {
		fc.assert(
			fc.property(anyPatch, anySteps, (cells, later) => {
				const plan = new Plan();
				const inverse = plan.take({ kind: 'import', cells });
				const without = new Plan();
				for (const step of later) {
					plan.take(step);
					without.take(step);
				}
				plan.apply(inverse);
				expect(plan.rows()).toEqual(without.rows());
			}),
			{ numRuns: 300 }
		);
	});

	it('a hundred thousand cells take their places', () => {
		const rowCount = 50_000;
		const cells = Array.from({ length: 2 * rowCount }, (_, i): PatchCell => ({
			layerId: 'L',
			rowIndex: i >> 1,
			column: i % 2 ? 'amount' : 'attribute:City',
			value: i % 2 ? i : `city ${i % 300}`
		}));
		const document = new Plan().document;
		const { fields } = applyChanges(document, [{ group: 'layer', key: 'P', value: ledger('P', 1, 'edit') }]).document;
		const layers: LoadedLayer[] = [
			{ info: ledger('L', 0, 'import'), content: base(rowCount) },
			{ info: ledger('P', 1, 'edit'), content: { ...base(0), patch: patchOf(cells) } }
		];
		const [{ columns }] = placeLayers(layers, fields);
		const amount = columns.get('amount');
		expect(amount?.kind === 'number' && [amount.values[0], amount.values[rowCount - 1]]).toEqual([1, 2 * rowCount - 1]);
	});
});
