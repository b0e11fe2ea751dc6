import { element, type Markup, type MarkupElement } from '../markup/markup.ts';

export interface Column<Row> {
	readonly title: string;
	/** Numbers stand to the right. */
	readonly number?: boolean;
	readonly cell: (row: Row) => Markup;
}

/** A table whose first column names its rows; a caption where it has no heading of its own. */
export function table<Row>(rows: readonly Row[], columns: readonly Column<Row>[], caption: string | null = null): MarkupElement {
	const look = ({ number }: Column<Row>) => ({ class: number ? 'number' : null });
	return element(
		'table',
		{},
		caption === null ? null : element('caption', {}, caption),
		element(
			'thead',
			{},
			element(
				'tr',
				{},
				columns.map((column) => element('th', { scope: 'col', ...look(column) }, column.title))
			)
		),
		element(
			'tbody',
			{},
			rows.map((row) =>
				element(
					'tr',
					{},
					columns.map((column, place) => element(place === 0 ? 'th' : 'td', { scope: place === 0 ? 'row' : null, ...look(column) }, column.cell(row)))
				)
			)
		)
	);
}
