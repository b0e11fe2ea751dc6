import { expect, test } from 'vitest';
import type { MappingDecision } from '../engine/protocol.ts';
import { rulesOf, withoutStatuses } from './import-rules.ts';

const rules = { headerRows: 1, dateOrder: 'dmy', decimal: ',', leaveOut: [], currency: null } as const;
const rest = { ...rules, shape: 'orders', mapping: { client: 0, date: 1, amount: 2, status: 3 }, sheetName: '', encoding: null } as const;
const decision: MappingDecision = {
	...rest,
	statuses: { Слетел: 'cancelled', Подтвержён: 'done' }
};

test('the ledger tells what was said of words that stand in the rows, and of no others', () => {
	const words = [
		{ text: 'Слетел', rows: 3, means: 'cancelled' },
		{ text: 'В работе', rows: 1, means: null }
	] as const;
	expect(rulesOf(decision, words, 0)).toEqual({ ...rules, statuses: { Слетел: 'cancelled' } });
	expect(rulesOf(decision, [], 0)).toEqual(rules);
});

test('the ledger counts the rows that were taken for further lines of an order, where there are any', () => {
	expect(rulesOf(decision, [], 4)).toEqual({ ...rules, furtherLines: 4 });
	expect(rulesOf(decision, [], 0)).not.toHaveProperty('furtherLines');
});

test('what was said of one column’s words goes with it, all else stays', () => {
	expect(withoutStatuses(decision)).toEqual(rest);
	expect(withoutStatuses(decision)).not.toHaveProperty('statuses');
	expect(decision.statuses).toEqual({ Слетел: 'cancelled', Подтвержён: 'done' });
});
