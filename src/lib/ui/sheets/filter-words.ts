import { m } from '#lib/i18n/generated/messages.js';
import type { Formats } from '../../i18n/formats.ts';
import type { Filter } from '../../state/contract.ts';
import type { GridColumn } from '../grid/column.ts';

/** A filter in words, for its chip: "Last: 01.03.2026–31.03.2026". */
export function filterWords<Row>(filter: Filter, columns: readonly GridColumn<Row>[], formats: Formats): string {
	const column = columns.find(({ key }) => key === filter.column);
	const title = column?.hint ?? column?.title ?? filter.column;
	if (filter.kind === 'text') return m.sheets_filter_contains({ column: title, text: filter.contains });
	if (filter.kind === 'oneOf') {
		const options = column?.filter?.kind === 'oneOf' ? column.filter.options : [];
		const text = filter.values
			.map((value) => options.find((option) => option.value === value)?.label ?? (value === '' ? m.cleaning_group_unstated() : value))
			.join(', ');
		return m.sheets_filter_one_of({ column: title, text });
	}
	const write = (value: number) => (column?.filter?.kind === 'range' && column.filter.of === 'day' ? formats.date(value) : formats.decimal(value));
	if (filter.from === null) return m.sheets_filter_to({ column: title, to: write(filter.to ?? NaN) });
	if (filter.to === null) return m.sheets_filter_from({ column: title, from: write(filter.from) });
	return m.sheets_filter_from_to({ column: title, from: write(filter.from), to: write(filter.to) });
}
