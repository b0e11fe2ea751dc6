import type { Transaction } from 'dexie';

interface Ledgers {
	group: string;
	values: (object | null)[];
}

/**
 * steps: one that can be undone or made again a record, numbered through within its plan.
 * A layer says what it changes in others (patch) and whether its source is kept; both lie in chunks. A ledger says of what kind its layer is.
 */
export const version2 = {
	version: 2,
	stores: { steps: '[planId+index]' },
	async upgrade(transaction: Transaction): Promise<void> {
		await transaction
			.table('plans')
			.toCollection()
			.modify({ history: { first: 0, undo: 0, redo: 0 } });
		await transaction.table('layers').toCollection().modify({ patch: null, source: null });
		await transaction
			.table<Ledgers>('fields')
			.filter(({ group }) => group === 'layer')
			.modify((record) => {
				record.values = record.values.map((ledger) => ledger && { ...ledger, kind: 'import', rules: null, fingerprint: '', changedCount: 0 });
			});
	}
};
