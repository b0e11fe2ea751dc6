import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readPlanFile } from '../../src/lib/share/plan-file/read.ts';
import { DATABASE_NAME, closeDatabase } from '../../src/lib/storage/database.ts';
import { packTexts, unpackTexts, type PackedTexts } from '../../src/lib/storage/packed-texts.ts';
import { loadDocument, loadHistory } from '../../src/lib/storage/plans.ts';
import { decode, encode, restoreDump, type DatabaseDump } from './database-dump.ts';
import { SECOND_HISTORY } from './second-plan.ts';
import { THIRD_PLAN } from './third-plan.ts';

/** What a third plan with flags has become, the frozen one having none: whoever wrote the text set each flag or took it back, at the same stamp. */
const CONVERTED = [
	['flag:callingCard/Jörg', { value: null, counter: 15, copy: 'copy-b' }],
	['flag:promising/Jörg', { value: 'yes', counter: 15, copy: 'copy-b' }],
	['flag:rude/Jörg', { value: 'yes', counter: 15, copy: 'copy-b' }],
	['flag:demanding/Jörg', { value: null, counter: 15, copy: 'copy-b' }],
	['flag:leavesForTrifle/Jörg', { value: null, counter: 15, copy: 'copy-b' }],
	['flag:paysBadly/Jörg', { value: null, counter: 15, copy: 'copy-b' }]
] as const;
const WITH_FLAGS = new Map([...THIRD_PLAN.fields.client, ...CONVERTED]);
const fixture = (path: string): Uint8Array => new Uint8Array(readFileSync(new URL(`../fixtures/${path}`, import.meta.url)));

describe('flags of a client, one text in the third version, become a field each', () => {
	it('in a plan file', () => {
		const parts = unzipSync(fixture('plan-files/format-3.rouse'));
		const plan = JSON.parse(strFromU8(parts['plan.json'])) as { fields: { client: unknown[] } };
		plan.fields.client.push({ key: 'flags/Jörg', value: 'promising,rude', counter: 15, copy: 'copy-b' });
		const read = readPlanFile(zipSync({ ...parts, 'plan.json': strToU8(JSON.stringify(plan)) }));
		expect(read.ok && read.value.document.fields.client).toStrictEqual(WITH_FLAGS);
	});

	it('in a database, in the plan and in the steps that can be undone', async () => {
		const dump = JSON.parse(strFromU8(fixture('databases/version-3.json'))) as DatabaseDump;
		const withFlags = dump.stores.map((store) => ({ ...store, records: store.records.map((record) => encode(flagged(decode(record) as Stored))) }));
		await restoreDump(DATABASE_NAME, { ...dump, stores: withFlags });
		const document = await loadDocument('plan-3');
		expect(document.ok && document.value.fields.client).toStrictEqual(WITH_FLAGS);
		const history = await loadHistory('plan-3');
		const [imported, merged] = SECOND_HISTORY.undo;
		const takenBack = CONVERTED.map(([key]) => ({ group: 'client' as const, key, value: key.startsWith('flag:rude') ? 'yes' : null }));
		expect(history.ok && history.value).toStrictEqual({
			...SECOND_HISTORY,
			undo: [imported, { ...merged, changes: [merged.changes[0], ...takenBack, merged.changes[1]] }]
		});
		await closeDatabase();
	});
});

interface Stored {
	group?: string;
	label?: string;
	keys: PackedTexts;
	values: unknown[];
	counters: Float64Array;
	copyCodes: Uint32Array;
	groupCodes: Uint8Array;
}

/** A record with flags put in: last among the fields of clients, between the two changes of the step that merged. */
function flagged(record: Stored): Stored {
	const at = record.group === 'client' ? record.values.length : record.label === 'merge' ? 1 : -1;
	if (at < 0) return record;
	const keys = packTexts(unpackTexts(record.keys).toSpliced(at, 0, 'flags/Jörg'));
	if (record.label === 'merge') return { ...record, keys, values: record.values.toSpliced(at, 0, 'rude'), groupCodes: Uint8Array.of(0, 0, 1) };
	return {
		...record,
		keys,
		values: [...record.values, 'promising,rude'],
		counters: Float64Array.of(...record.counters, 15),
		copyCodes: Uint32Array.of(...record.copyCodes, 0)
	};
}
