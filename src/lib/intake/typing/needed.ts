import { ROLES_OF_SHAPE, type Mapping, type Role, type Shape } from '../../model/roles.ts';

/** Whether the amount of an order has no column of its own and is unit price × quantity. */
export const isAmountOfPrice = (shape: Shape, mapping: Mapping): boolean => shape === 'orders' && mapping.amount === undefined;

/** Roles whose cells a row must have to count. */
export function neededRoles(shape: Shape, mapping: Mapping): readonly Role[] {
	const { required } = ROLES_OF_SHAPE[shape];
	return isAmountOfPrice(shape, mapping) ? [...required.filter((role) => role !== 'amount'), 'unitPrice', 'quantity'] : required;
}

/** Roles that have a column, with the column, in the order the table has them. */
export function columnsOfRoles(shape: Shape, mapping: Mapping): readonly (readonly [Role, number])[] {
	const { required, optional } = ROLES_OF_SHAPE[shape];
	return [...required, ...optional].flatMap((role) => {
		const column = mapping[role];
		return column === undefined ? [] : [[role, column] as const];
	});
}
