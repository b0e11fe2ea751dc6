import type { ImportDiff, ImportFlow, MappingDecision } from '#lib/state/contract.ts';
import { missingRole, ROLES_OF_SHAPE, type Mapping, type Role } from '#lib/model/roles.ts';
import { currencyAnswered } from './currency-rule.ts';

/** The meaning of a column (from 0), or null when it is kept as it is. */
export function roleOfColumn(mapping: Mapping, column: number): Role | null {
	for (const [role, at] of Object.entries(mapping)) if (at === column) return role as Role;
	return null;
}

/** Gives a column a meaning, or takes it away with null. A meaning belongs to one column, a column has one meaning. */
export function withRole(decision: MappingDecision, column: number, role: Role | null): MappingDecision {
	const mapping: Partial<Record<Role, number>> = {};
	for (const [other, at] of Object.entries(decision.mapping) as [Role, number][]) {
		if (at !== column && other !== role) mapping[other] = at;
	}
	if (role !== null) mapping[role] = column;
	return { ...decision, mapping };
}

/** What must still be chosen before rows can be typed. */
export function missingRoles({ shape, mapping }: MappingDecision): readonly Role[] {
	const hasAmount = missingRole(shape, { client: 0, date: 0, ...mapping }) === null;
	return ROLES_OF_SHAPE[shape].required.filter((role) => mapping[role] === undefined && !(role === 'amount' && hasAmount));
}

/** Whether everything only the person can tell has been told, and rows can be typed. */
export function isAnswered({ phase, inspection, decision, datesAnswered }: ImportFlow): boolean {
	if (phase !== 'mapping' || !inspection || !decision) return false;
	const { currencies, dateOrderAmbiguous } = inspection.proposal;
	return missingRoles(decision).length === 0 && (datesAnswered || !dateOrderAmbiguous) && currencyAnswered(currencies, decision.currency);
}

/** Whether bringing the plan up to date by these rows would leave it as it is. */
export const changesNothing = ({ added, changed }: ImportDiff): boolean => added === 0 && changed === 0;
