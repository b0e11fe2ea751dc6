import { expect, test } from 'vitest';
import { ROLES_OF_SHAPE } from '../../model/roles.ts';
import { roleGroups } from './role-groups.ts';

test.each(['orders', 'clients'] as const)('every meaning of %s stands in one group', (shape) => {
	const grouped = roleGroups(shape).flatMap(({ roles }) => roles);
	const { required, optional } = ROLES_OF_SHAPE[shape];
	expect([...grouped].sort()).toEqual([...required, ...optional].sort());
	expect(roleGroups(shape).every(({ roles }) => roles.length > 0)).toBe(true);
});

test('what a list of clients cannot have is not offered for it', () => {
	expect(roleGroups('clients').flatMap(({ roles }) => roles)).not.toContain('amount');
});
