import { expect, test } from 'vitest';
import type { MappingDecision } from '../../intake/types.ts';
import { missingRoles, roleOfColumn, withRole } from './mapping.ts';

const decision: MappingDecision = {
	shape: 'orders',
	headerRows: 1,
	mapping: { client: 0, date: 1 },
	dateOrder: 'dmy',
	decimal: ',',
	sheetName: '',
	encoding: null,
	leaveOut: [],
	currency: null
};

test('a meaning moves from the column that had it', () => {
	expect(withRole(decision, 2, 'client').mapping).toEqual({ date: 1, client: 2 });
});

test('a column gives up its former meaning', () => {
	expect(withRole(decision, 0, 'amount').mapping).toEqual({ date: 1, amount: 0 });
});

test('a column may lose its meaning, and column 0 is a column', () => {
	expect(withRole(decision, 0, null).mapping).toEqual({ date: 1 });
	expect(roleOfColumn(decision.mapping, 0)).toBe('client');
	expect(roleOfColumn(decision.mapping, 5)).toBeNull();
});

test('what is missing depends on what a row is', () => {
	expect(missingRoles(decision)).toEqual(['amount']);
	expect(missingRoles({ ...decision, shape: 'clients' })).toEqual(['lastPurchase']);
	expect(missingRoles({ ...decision, mapping: {} })).toEqual(['client', 'date', 'amount']);
	expect(missingRoles({ ...decision, mapping: { date: 1, unitPrice: 2, quantity: 3 } })).toEqual(['client']);
});
