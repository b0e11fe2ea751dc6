import type { MappingDecision } from '#lib/state/contract.ts';
import { ROLES_OF_SHAPE, type Mapping, type Role } from '#lib/model/roles.ts';

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
export const missingRoles = (decision: MappingDecision): readonly Role[] =>
	ROLES_OF_SHAPE[decision.shape].required.filter((role) => decision.mapping[role] === undefined);

export const rolesToChoose = (decision: MappingDecision): readonly Role[] => [
	...ROLES_OF_SHAPE[decision.shape].required,
	...ROLES_OF_SHAPE[decision.shape].optional
];
