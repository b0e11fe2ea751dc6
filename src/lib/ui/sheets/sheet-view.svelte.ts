import { DECISIONS } from '../../model/standing.ts';
import type { Filter, PlanSession, Sheet, SortKey, View } from '../../state/contract.ts';

/** What the status line says of the selected cells, written; null where there are no numbers. */
export interface SelectionSum {
	readonly rows: number;
	readonly columns: number;
	readonly numbers: string | null;
	readonly sum: string | null;
	readonly average: string | null;
}

/** How one sheet of a plan is looked at. It outlives the sheet's component, so that a tab left and come back to is as it was. */
export class SheetView {
	readonly sheet: Sheet;
	sort = $state.raw<readonly SortKey[]>([]);
	/** Filters by column, as chips and the header's funnel set them. */
	filters = $state.raw<readonly Filter[]>([]);
	/** Text sought over all columns. */
	sought = $state('');
	showExcluded = $state(false);
	/** Rows after the filters; null until the engine answered. */
	total = $state.raw<number | null>(null);
	/** Grows when something that rows hang on was counted after they were shown. */
	countedLater = $state(0);
	selection = $state.raw<SelectionSum | null>(null);
	/** First row in sight, to come back to. */
	firstRow = 0;
	/** A row was added after this revision of the rows: the last one is shown as soon as it is there. */
	goToLastRow: number | null = null;

	constructor(sheet: Sheet, sort: readonly SortKey[] = []) {
		this.sheet = sheet;
		this.sort = sort;
	}

	get view(): View {
		const filters = [...this.filters];
		const text = this.sought.trim();
		if (text !== '') filters.push({ kind: 'text', column: '', contains: text });
		if (this.sheet === 'plan' && this.showExcluded && !this.filtered.has('decision')) filters.push({ kind: 'oneOf', column: 'decision', values: DECISIONS });
		return { sheet: this.sheet, sort: this.sort, filters };
	}

	get filtered(): ReadonlySet<string> {
		return new Set(this.filters.map(({ column }) => column));
	}

	get isFiltered(): boolean {
		return this.filters.length > 0 || this.sought.trim() !== '';
	}

	filterOf(column: string): Filter | null {
		return this.filters.find((filter) => filter.column === column) ?? null;
	}

	/** Null takes the column's filter away. */
	setFilter(column: string, filter: Filter | null): void {
		const others = this.filters.filter((other) => other.column !== column);
		this.filters = filter ? [...others, filter] : others;
	}

	/** Adds or removes one value of a column's "some of these"; none left means all. */
	toggleValue(column: string, value: string): void {
		const former = this.filterOf(column);
		const values = former?.kind === 'oneOf' ? former.values : [];
		const next = values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
		this.setFilter(column, next.length > 0 ? { kind: 'oneOf', column, values: next } : null);
	}

	/** Ascending, descending, and back to the sheet's own order; with Shift as a further key. */
	toggleSort(column: string, additive: boolean): void {
		const former = this.sort.find((key) => key.column === column);
		const others = additive ? this.sort.filter((key) => key.column !== column) : [];
		if (!former) this.sort = [...others, { column, descending: false }];
		else if (!former.descending) this.sort = [...others, { column, descending: true }];
		else this.sort = others;
	}

	clearFilters(): void {
		this.filters = [];
		this.sought = '';
	}

	/** Shows just the rows behind a figure, a bar or an explanation. */
	filterTo(filters: readonly Filter[]): void {
		this.filters = filters;
		this.sought = '';
	}
}

const viewsOf = new WeakMap<PlanSession, Record<Sheet, SheetView>>();

/** The views of an open plan, the same for every component that asks. */
export function sheetViews(session: PlanSession): Readonly<Record<Sheet, SheetView>> {
	let views = viewsOf.get(session);
	if (!views) {
		views = {
			orders: new SheetView('orders'),
			clients: new SheetView('clients'),
			// Who brings most comes first.
			plan: new SheetView('plan', [{ column: 'expectedValue', descending: true }])
		};
		viewsOf.set(session, views);
	}
	return views;
}

/** Filters a sheet from elsewhere; going to its tab is the workbench's part. */
export function filterTo(session: PlanSession, sheet: Sheet, filters: readonly Filter[]): void {
	sheetViews(session)[sheet].filterTo(filters);
}
