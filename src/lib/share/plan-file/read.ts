import * as v from 'valibot';
import { fail, ok } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import { FIELD_GROUPS } from '../../model/fields.ts';
import type { Fields, PlanDocument } from '../../model/fields.ts';
import type { LayerContent } from '../../model/layer.ts';
import { PlanFileFault } from './codes.ts';
import type { PlanFileError } from './codes.ts';
import { layerFormat1, manifest, manifestFormat1, planFormat1 } from './format-1-schema.ts';
import { readLayerCsv } from './layer-csv.ts';
import { PLAN_FILE_FORMAT } from './write.ts';
import { openZip } from './zip.ts';
import type { ZipEntry } from './zip.ts';

/** A plan as its file has it, ids included. Opening makes a new plan of it: see `asNewPlan`. */
export interface PlanFile {
	readonly document: PlanDocument;
	/** Content by layer id; every layer in force has one. */
	readonly layers: ReadonlyMap<string, LayerContent>;
}

type Entries = ReadonlyMap<string, ZipEntry>;

/** Reads a `.rouse` file from anyone: sizes are capped before a byte is unpacked, every part is checked, nothing in it is run or looked up elsewhere. */
export function readPlanFile(bytes: Uint8Array): Result<PlanFile, PlanFileError> {
	try {
		const entries = openZip(bytes);
		if (!entries.has('manifest.json')) return fail({ code: 'planFile.notRouse', detail: 'no manifest' });
		const head = v.safeParse(manifest, json(entries, 'manifest.json'));
		if (!head.success) return fail({ code: 'planFile.notRouse', detail: 'manifest of something else' });
		if (head.output.format > PLAN_FILE_FORMAT) return fail({ code: 'planFile.newer', detail: `format ${head.output.format}` });
		return ok(readFormat1(entries));
	} catch (thrown) {
		if (thrown instanceof PlanFileFault) return fail({ code: thrown.code, detail: thrown.message });
		// An array or a text that the browser has no room for.
		if (thrown instanceof RangeError) return fail({ code: 'planFile.tooLarge', detail: thrown.message });
		throw thrown;
	}
}

function readFormat1(entries: Entries): PlanFile {
	const { layers: layerIds } = part(entries, 'manifest.json', manifestFormat1);
	const plan = part(entries, 'plan.json', planFormat1);
	const groups = FIELD_GROUPS.map((group) => {
		const fields = plan.fields[group].map(({ key, ...stamped }) => [key, stamped] as const);
		if (new Set(fields.map(([key]) => key)).size !== fields.length) throw damaged(`a ${group} twice`);
		return [group, new Map(fields)] as const;
	});
	const fields = Object.fromEntries(groups) as unknown as Fields;
	const counter = Math.max(plan.counter, ...groups.map(([, stamped]) => largestCounter(stamped.values())));
	const layers = new Map<string, LayerContent>();
	for (const id of layerIds) layers.set(id, readLayer(entries, id));
	for (const [id, { value }] of fields.layer) {
		if (value !== null && layers.get(id)?.table.rowCount !== value.rowCount) throw damaged(`rows of layer ${id}`);
	}
	return { document: { id: plan.id, copy: plan.copy, counter, createdAt: plan.createdAt, fields }, layers };
}

function readLayer(entries: Entries, id: string): LayerContent {
	const { rowCount, columns, issues } = part(entries, `layers/${id}.json`, layerFormat1);
	return { table: readLayerCsv(entry(entries, `layers/${id}.csv`).read(), columns, rowCount), issues, patch: null };
}

function largestCounter(fields: Iterable<{ readonly counter: number }>): number {
	let largest = 0;
	for (const { counter } of fields) if (counter > largest) largest = counter;
	return largest;
}

function part<S extends v.GenericSchema>(entries: Entries, name: string, schema: S): v.InferOutput<S> {
	const parsed = v.safeParse(schema, json(entries, name), { abortEarly: true });
	if (!parsed.success) throw damaged(`${name}: ${v.getDotPath(parsed.issues[0]) ?? ''} ${parsed.issues[0].message}`);
	return parsed.output;
}

function json(entries: Entries, name: string): unknown {
	const bytes = entry(entries, name).read();
	try {
		return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
	} catch {
		throw damaged(`${name} is not JSON`);
	}
}

function entry(entries: Entries, name: string): ZipEntry {
	const found = entries.get(name);
	if (!found) throw damaged(`no ${name}`);
	return found;
}

const damaged = (detail: string): PlanFileFault => new PlanFileFault('planFile.damaged', detail);
