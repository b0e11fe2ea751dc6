import { explainColumn, type ColumnSheet } from '../../i18n/column-explanations.ts';
import type { GridColumn } from '../grid/column.ts';

/** The columns of a sheet, each with what it is. */
export const explained = <Row>(sheet: ColumnSheet, columns: readonly GridColumn<Row>[]): GridColumn<Row>[] =>
	columns.map((column) => ({ ...column, about: explainColumn(sheet, column.key) ?? undefined }));
