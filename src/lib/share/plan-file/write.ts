import { FIELD_GROUPS } from '../../model/fields.ts';
import type { PlanDocument } from '../../model/fields.ts';
import type { KeptSource, LayerContent } from '../../model/layer.ts';
import { writeLayerCsv } from './layer-csv.ts';
import { writePatchCsv } from './patch-csv.ts';
import { MAX_UNPACKED, writeZip } from './zip.ts';

/** Version of the file's parts; raised by one whenever an older application could not read what a newer one writes. */
export const PLAN_FILE_FORMAT = 4;

/** A layer as a file holds it; `source` null where none was kept. */
export interface FileLayer {
	readonly content: LayerContent;
	readonly source: KeptSource | null;
}

/**
 * The whole plan as a `.rouse` file: a zip of manifest.json, plan.json and, for each layer, layers/<id>.csv with its rows, layers/<id>.json with
 * the kinds of its columns and its issues, layers/<id>.patch.csv with the cells it changes in others, and layers/<id>.source as it came. `layers`
 * holds those in force that have content. Sources that would make the file too large to be opened stay out. The same plan gives the same bytes.
 */
export function writePlanFile(document: PlanDocument, layers: ReadonlyMap<string, FileLayer>): Uint8Array {
	const encoder = new TextEncoder();
	const parts: Record<string, Uint8Array> = {
		'manifest.json': encoder.encode(`${JSON.stringify({ application: 'rouse', format: PLAN_FILE_FORMAT, layers: [...layers.keys()] }, null, '\t')}\n`),
		'plan.json': encoder.encode(planJson(document))
	};
	for (const [id, { content, source }] of layers) {
		parts[`layers/${id}.json`] = encoder.encode(layerJson(content, source));
		parts[`layers/${id}.csv`] = writeLayerCsv(content.table);
		if (content.patch) parts[`layers/${id}.patch.csv`] = writePatchCsv(content.patch);
		if (source) parts[`layers/${id}.source`] = source.bytes;
	}
	let size = Object.values(parts).reduce((sum, { length }) => sum + length, 0);
	for (const [id, { content, source }] of layers) {
		if (size <= MAX_UNPACKED || !source) continue;
		parts[`layers/${id}.json`] = encoder.encode(layerJson(content, null));
		delete parts[`layers/${id}.source`];
		size -= source.bytes.length;
	}
	return writeZip(parts);
}

function layerJson({ table, issues, patch }: LayerContent, source: KeptSource | null): string {
	const columns = [...table.columns].map(([name, { kind }]) => ({ name, kind }));
	return jsonObject([
		`"rowCount": ${table.rowCount}`,
		`"columns": ${onePerLine(columns)}`,
		`"issues": ${onePerLine(issues)}`,
		`"patch": ${JSON.stringify(patch && { rowCount: patch.rowCount })}`,
		`"source": ${JSON.stringify(source && { kind: source.kind })}`
	]);
}

function planJson({ id, copy, counter, createdAt, fields }: PlanDocument): string {
	const groups = FIELD_GROUPS.map((group) => {
		const stamped = [...fields[group]].map(([key, { value, counter, copy }]) => ({ key, value, counter, copy }));
		return `"${group}": ${onePerLine(stamped)}`;
	});
	const head = Object.entries({ id, copy, counter, createdAt }).map(([name, value]) => `"${name}": ${JSON.stringify(value)}`);
	return jsonObject([...head, `"fields": {\n${groups.join(',\n')}\n}`]);
}

const jsonObject = (members: readonly string[]): string => `{\n${members.join(',\n')}\n}\n`;

const onePerLine = (items: readonly object[]): string => (items.length === 0 ? '[]' : `[\n${items.map((item) => `\t${JSON.stringify(item)}`).join(',\n')}\n]`);
