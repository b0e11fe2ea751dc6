import type { Transaction } from 'dexie';

interface Plan {
	id: string;
	copy: string;
	counter: number;
	createdAt: number;
	updatedAt: number;
	name: string;
	rowCount: number;
	clientCount: number | null;
	layerIds: string[];
}
interface Values {
	planId: string;
	group: string;
}

/**
 * snapshots: a plan as it was, without its fields; snapshotFields: those of one group, shared by the later snapshots in which the group is the same.
 * Every plan gets its first snapshot: as it was before this version, dated at its last change.
 */
export const version5 = {
	version: 5,
	stores: { snapshots: '[planId+number], *layerIds', snapshotFields: '[planId+group+number]' },
	async upgrade(transaction: Transaction): Promise<void> {
		const plans = await transaction.table<Plan>('plans').toArray();
		const parts = new Map<string, Record<string, number>>(plans.map(({ id }) => [id, {}]));
		const written: PromiseLike<unknown>[] = [];
		await transaction.table<Values>('fields').each((record) => {
			const ofPlan = parts.get(record.planId);
			if (!ofPlan) return;
			ofPlan[record.group] = 0;
			written.push(transaction.table('snapshotFields').put({ ...record, number: 0 }));
		});
		await Promise.all(written);
		for (const { id, copy, counter, createdAt, updatedAt, name, rowCount, clientCount, layerIds } of plans) {
			const about = { copy, counter, createdAt, planName: name, rowCount, clientCount, layerIds, parts: parts.get(id) };
			await transaction.table('snapshots').put({ planId: id, number: 0, at: updatedAt, reason: 'migration', name: '', ...about });
		}
	}
};
