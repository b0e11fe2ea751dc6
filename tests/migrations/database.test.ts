import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DATABASE_NAME, closeDatabase } from '../../src/lib/storage/database.ts';
import { loadLayer } from '../../src/lib/storage/layers.ts';
import { MIGRATIONS } from '../../src/lib/storage/migrations/index.ts';
import { deletePlanForever, listPlans, loadDocument } from '../../src/lib/storage/plans.ts';
import { dumpDatabase, restoreDump } from './database-dump.ts';
import type { DatabaseDump } from './database-dump.ts';
import { FIRST_PLAN, FIRST_ROWS } from './first-plan.ts';

const frozen = (version: number) => JSON.parse(readFileSync(new URL(`../fixtures/databases/version-${version}.json`, import.meta.url), 'utf8')) as DatabaseDump;

describe('databases of every past version', () => {
	it.each(MIGRATIONS.map(({ version }) => version))('version %i opens with everything in it', async (version) => {
		await restoreDump(DATABASE_NAME, frozen(version));
		expect(await listPlans()).toEqual({
			ok: true,
			value: [
				{ id: 'plan-1', name: 'Квіти «Ромашка»', createdAt: 1_760_000_000_000, updatedAt: 1_760_000_200_000, trashedAt: null, rowCount: 3, clientCount: 2 }
			]
		});
		expect(await loadDocument('plan-1')).toStrictEqual({ ok: true, value: FIRST_PLAN });
		expect(await loadLayer('layer-orders')).toStrictEqual({ ok: true, value: FIRST_ROWS });
		// The stores and their indexes are those a new database gets, so the next step starts from the same place.
		await deletePlanForever('plan-1');
		await closeDatabase();
		const migrated = await dumpDatabase(DATABASE_NAME);
		await new Promise((resolve) => (indexedDB.deleteDatabase(DATABASE_NAME).onsuccess = resolve));
		await listPlans();
		await closeDatabase();
		expect(migrated).toEqual(await dumpDatabase(DATABASE_NAME));
		await new Promise((resolve) => (indexedDB.deleteDatabase(DATABASE_NAME).onsuccess = resolve));
	});

	it('each step raises the version by one', () => {
		expect(MIGRATIONS.map(({ version }) => version)).toEqual(MIGRATIONS.map((_, index) => index + 1));
	});
});
