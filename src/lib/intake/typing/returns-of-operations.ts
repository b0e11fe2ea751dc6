import type { Column, TextColumn } from '../../kernel/columns.ts';
import type { OrderStatus } from '../../model/roles.ts';
import { namesSale } from '../normalize/status.ts';

const RETURNED: OrderStatus = 'returned';

/**
 * Cash desks list sales and returns side by side, both without a sign: «Приход» 100, «Возврат прихода» 40. Where the column tells such operations, not how
 * orders ended, the amount of a return is money given back, so it becomes negative (M13.1).
 * @param texts of the column of statuses, as they stand
 */
export function negateReturnsOfOperations(texts: TextColumn, columns: Map<string, Column>): void {
	const status = columns.get('status');
	const amount = columns.get('amount');
	if (status?.kind !== 'text' || amount?.kind !== 'number' || !status.dictionary.includes(RETURNED)) return;
	if (!texts.dictionary.some(namesSale)) return;
	const { codes, dictionary } = status;
	const values = amount.values.map((value, row) => (value > 0 && dictionary[codes[row]] === RETURNED ? -value : value));
	columns.set('amount', { kind: 'number', values });
}
