import type { Formats } from '../../i18n/formats.ts';
import type { PlanSession, RangeSums } from '../../state/contract.ts';
import type { SheetView } from '../sheets/sheet-view.svelte.ts';
import type { GridColumn, GridSelection } from './column.ts';

interface Summed<Row> {
	readonly session: PlanSession;
	readonly view: SheetView;
	readonly selection: GridSelection | null;
	readonly columns: readonly GridColumn<Row>[];
	readonly formats: Formats;
}

/** A drag passes many ranges: only where it rests is added up. */
const REST_MS = 120;

/** Keeps the status line's sums of the selected cells: the worker adds them up, whatever their number. Made while a component is. */
export function keepSelectionSums<Row>(of: () => Summed<Row>): void {
	let asked = 0;
	$effect(() => {
		const { session, view, selection, columns, formats } = of();
		void session.rowsRevision;
		const mine = ++asked;
		const cells = selection ? (selection.end - selection.start) * selection.columns.length : 0;
		if (!selection || cells < 2) {
			view.selection = null;
			return;
		}
		const size = { rows: selection.end - selection.start, columns: selection.columns.length };
		const range = { sheet: view.sheet, start: selection.start, end: selection.end, columns: selection.columns };
		const timer = setTimeout(() => {
			session.actions.sumRange(range).then(
				(sums) => {
					if (mine === asked) view.selection = { ...size, ...written(sums, range.columns, columns, formats) };
				},
				() => {
					if (mine === asked) view.selection = { ...size, numbers: null, sum: null, average: null };
				}
			);
		}, REST_MS);
		return () => clearTimeout(timer);
	});
	$effect(() => () => (of().view.selection = null));
}

/** In the words of their column where all numbers are of one kind, such as money; plainly otherwise. */
function written<Row>({ numbers, sum, average }: RangeSums, keys: readonly string[], columns: readonly GridColumn<Row>[], formats: Formats) {
	const ways = new Set(columns.filter(({ key, writeSum }) => writeSum && keys.includes(key)).map(({ writeSum }) => writeSum!));
	const write = ways.size === 1 ? [...ways][0] : (value: number) => formats.decimal(value);
	return {
		numbers: numbers === 0 ? null : formats.count(numbers),
		sum: sum === null ? null : write(sum),
		average: average === null ? null : write(average)
	};
}
