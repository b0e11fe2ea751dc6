import * as v from 'valibot';
import { fail, ok } from '../../kernel/result.ts';
import type { Result } from '../../kernel/result.ts';
import { FIELD_GROUPS } from '../../model/fields.ts';
import type { Fields, PlanDocument } from '../../model/fields.ts';
import { PlanFileFault } from './codes.ts';
import type { PlanFileError } from './codes.ts';
import { layerFormat1, manifestFormat1, planFormat1 } from './format-1-schema.ts';
import { layerFrom1, planFrom1 } from './format-1-to-2.ts';
import { layerFormat2, manifestFormat2, planFormat2 } from './format-2-schema.ts';
import { planFrom2 } from './format-2-to-3.ts';
import { layerFormat3, manifestFormat3, planFormat3 } from './format-3-schema.ts';
import { planFrom3 } from './format-3-to-4.ts';
import { layerFormat4, manifestFormat4, planFormat4 } from './format-4-schema.ts';
import { readLayerCsv } from './layer-csv.ts';
import { readPatchCsv } from './patch-csv.ts';
import { manifest } from './schema-parts.ts';
import { PLAN_FILE_FORMAT } from './write.ts';
import type { FileLayer } from './write.ts';
import { openZip } from './zip.ts';
import type { ZipEntry } from './zip.ts';

/** A plan as its file has it, ids included. Opening makes a new plan of it: see `asNewPlan`. */
export interface PlanFile {
	readonly document: PlanDocument;
	/** By layer id; every layer in force is here, but those of rows typed by hand, which are in the document. */
	readonly layers: ReadonlyMap<string, FileLayer>;
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
		return ok(planFile(entries, READERS[head.output.format - 1](entries)));
	} catch (thrown) {
		if (thrown instanceof PlanFileFault) return fail({ code: thrown.code, detail: thrown.message });
		// An array or a text that the browser has no room for.
		if (thrown instanceof RangeError) return fail({ code: 'planFile.tooLarge', detail: thrown.message });
		throw thrown;
	}
}

/** The parts of a file as the newest format has them. */
interface Parts {
	readonly plan: v.InferOutput<typeof planFormat4>;
	readonly layers: ReadonlyMap<string, v.InferOutput<typeof layerFormat4>>;
}

function readFormat1(entries: Entries): Parts {
	const { layers } = part(entries, 'manifest.json', manifestFormat1);
	return {
		plan: planFrom3(planFrom2(planFrom1(part(entries, 'plan.json', planFormat1)))),
		layers: new Map(layers.map((id) => [id, layerFrom1(part(entries, `layers/${id}.json`, layerFormat1))]))
	};
}

function readFormat2(entries: Entries): Parts {
	const { layers } = part(entries, 'manifest.json', manifestFormat2);
	return {
		plan: planFrom3(planFrom2(part(entries, 'plan.json', planFormat2))),
		layers: new Map(layers.map((id) => [id, part(entries, `layers/${id}.json`, layerFormat2)]))
	};
}

function readFormat3(entries: Entries): Parts {
	const { layers } = part(entries, 'manifest.json', manifestFormat3);
	return {
		plan: planFrom3(part(entries, 'plan.json', planFormat3)),
		layers: new Map(layers.map((id) => [id, part(entries, `layers/${id}.json`, layerFormat3)]))
	};
}

function readFormat4(entries: Entries): Parts {
	const { layers } = part(entries, 'manifest.json', manifestFormat4);
	return {
		plan: part(entries, 'plan.json', planFormat4),
		layers: new Map(layers.map((id) => [id, part(entries, `layers/${id}.json`, layerFormat4)]))
	};
}

/** By format, from 1. */
const READERS = [readFormat1, readFormat2, readFormat3, readFormat4];

function planFile(entries: Entries, { plan, layers }: Parts): PlanFile {
	const groups = FIELD_GROUPS.map((group) => {
		const fields = plan.fields[group].map(({ key, ...stamped }) => [key, stamped] as const);
		if (new Set(fields.map(([key]) => key)).size !== fields.length) throw damaged(`a ${group} twice`);
		return [group, new Map(fields)] as const;
	});
	const fields = Object.fromEntries(groups) as unknown as Fields;
	const counter = Math.max(plan.counter, ...groups.map(([, stamped]) => largestCounter(stamped.values())));
	for (const [id, { value }] of fields.layer) {
		if (value !== null && value.kind !== 'hand' && layers.get(id)?.rowCount !== value.rowCount) throw damaged(`rows of layer ${id}`);
	}
	return {
		document: { id: plan.id, copy: plan.copy, counter, createdAt: plan.createdAt, fields },
		layers: new Map([...layers].map(([id, layer]) => [id, readLayer(entries, id, layer)]))
	};
}

function readLayer(entries: Entries, id: string, { rowCount, columns, issues, patch, source }: v.InferOutput<typeof layerFormat4>): FileLayer {
	const bytesOf = (name: string) => entry(entries, `layers/${id}.${name}`).read();
	return {
		content: { table: readLayerCsv(bytesOf('csv'), columns, rowCount), issues, patch: patch && readPatchCsv(bytesOf('patch.csv'), patch.rowCount) },
		source: source && { kind: source.kind, bytes: bytesOf('source') }
	};
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
