import { INT_MISSING, type Column } from '../../kernel/columns.ts';
import { ROLE_KIND, YEARLY_ROLES, type Role } from '../../model/roles.ts';
import { columnDateOrder, columnDecimal, columnSerials, sampleRows } from '../mapping/evidence.ts';
import { afterwards, type ColumnTyping } from '../normalize/column-typing.ts';
import { CELL_OK, CELL_UNREADABLE, dayTyping, numberTyping, type TypedNumbers } from '../normalize/columns.ts';
import type { MappingDecision, RawGrid } from '../types.ts';
import { typeDiscounts } from './discount.ts';
import { gather } from './indexes.ts';

/** A typed column before bad rows are taken out of it, with the state of each cell. */
export interface TypedRole {
	readonly role: Role;
	readonly column: number;
	readonly values: Int32Array | Float64Array;
	readonly states: Uint8Array;
	/** Plain numbers and empty cells only: no sign of a currency can be among them. */
	readonly isPlain: boolean;
}

/** Would you recommend us, 0…10. */
const NPS_MOST = 10;

/** The column of a role that is a day, a number or a count, over the grid rows asked for. */
export function typingOfRole(grid: RawGrid, role: Role, column: number, rows: Uint32Array, decision: MappingDecision): ColumnTyping<TypedRole> {
	if (ROLE_KIND[role] === 'day') {
		const serials = columnSerials(grid, column, sampleRows(grid, decision.headerRows));
		const days = dayTyping(grid, column, rows, columnDateOrder(grid, role, column, decision), serials, YEARLY_ROLES.has(role));
		return afterwards(days, (typed) => ({ role, column, ...typed, isPlain: true }));
	}
	const decimal = columnDecimal(grid, role, column, decision);
	if (role === 'discountShare') return { column, finish: () => ({ role, column, ...typeDiscounts(grid, column, rows, decimal), isPlain: true }) };
	const numbers = numberTyping(grid, column, rows, decimal);
	return afterwards(numbers, (typed) => (ROLE_KIND[role] === 'number' ? { role, column, ...typed } : countsOf(role, column, typed)));
}

function countsOf(role: Role, column: number, { values: numbers, states, isPlain }: TypedNumbers): TypedRole {
	const largest = role === 'nps' ? NPS_MOST : 2 ** 31 - 1;
	const values = new Int32Array(numbers.length);
	for (let i = 0; i < numbers.length; i++) {
		const value = numbers[i];
		const isCount = Number.isInteger(value) && value >= 0 && value <= largest;
		values[i] = isCount ? value : INT_MISSING;
		if (!isCount && states[i] === CELL_OK) states[i] = CELL_UNREADABLE;
	}
	return { role, column, values, states, isPlain };
}

/** The same of some of the rows, in arrays of its own. */
export function ofRows(typed: TypedRole, indexes: Uint32Array): TypedRole {
	const { length } = indexes;
	const values = gather(typed.values, indexes, typed.values instanceof Float64Array ? new Float64Array(length) : new Int32Array(length));
	return { ...typed, values, states: gather(typed.states, indexes, new Uint8Array(length)) };
}

export function columnOfTyped({ role, values }: TypedRole): Column {
	if (values instanceof Float64Array) return { kind: 'number', values };
	return { kind: ROLE_KIND[role] === 'day' ? 'day' : 'int', values };
}
