import type { Formats } from '../../i18n/formats.ts';
import type { CellWriting } from '../../state/contract.ts';
import type { GridColumn } from '../grid/column.ts';

/** How cells are copied, pasted and searched: as they stand in an editor, coded values by the words on screen. */
export function cellWriting<Row>(columns: readonly GridColumn<Row>[], { locale }: Formats): CellWriting {
	const words: Record<string, Readonly<Record<string, string>>> = {};
	for (const column of columns) if (column.words) words[column.key] = column.words();
	const way =
		locale === 'en' ? ({ dateOrder: 'ymd', dateSeparator: '-', decimal: '.' } as const) : ({ dateOrder: 'dmy', dateSeparator: '.', decimal: ',' } as const);
	return { ...way, words };
}
