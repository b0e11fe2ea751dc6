import { civilFromDay, type DayNumber } from '../../kernel/days.ts';
import type { CellWriting } from '../protocol.ts';
import type { CellKind, CellValue } from './cells.ts';

/** Writes the values of one column as the page shows them. Days and words are written once each. */
export function columnWriter(column: string, kind: CellKind, writing: CellWriting): (value: CellValue) => string {
	const words = writing.words[column];
	const days = new Map<DayNumber, string>();
	return (value) => {
		if (value === null) return '';
		if (typeof value === 'string') return words?.[value] ?? value;
		if (kind !== 'day') return writeNumber(value, writing.decimal);
		let text = days.get(value);
		if (text === undefined) {
			text = writeDay(value, writing);
			days.set(value, text);
		}
		return text;
	};
}

/** All its digits, without grouping, so that it reads back as the same number. */
function writeNumber(value: number, decimal: CellWriting['decimal']): string {
	const text = String(value);
	return decimal === ',' ? text.replace('.', ',') : text;
}

function writeDay(value: DayNumber, { dateOrder, dateSeparator }: CellWriting): string {
	const { year, month, day } = civilFromDay(value);
	const [y, m, d] = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')];
	const parts = dateOrder === 'dmy' ? [d, m, y] : dateOrder === 'mdy' ? [m, d, y] : [y, m, d];
	return parts.join(dateSeparator);
}
