import { FIELD_GROUPS } from '../../model/fields.ts';
import type { PlanDocument } from '../../model/fields.ts';
import type { LayerContent } from '../../model/layer.ts';
import { writeLayerCsv } from './layer-csv.ts';
import { writeZip } from './zip.ts';

/** Version of the file's parts; raised by one whenever an older application could not read what a newer one writes. */
export const PLAN_FILE_FORMAT = 1;

/**
 * The whole plan as a `.rouse` file: a zip of manifest.json, plan.json and, for each layer, layers/<id>.csv with its rows and layers/<id>.json with
 * the kinds of its columns and its issues. `layers` holds the content of the layers in force. The same plan gives the same bytes.
 */
export function writePlanFile(document: PlanDocument, layers: ReadonlyMap<string, LayerContent>): Uint8Array {
	const encoder = new TextEncoder();
	const parts: Record<string, Uint8Array> = {
		'manifest.json': encoder.encode(`${JSON.stringify({ application: 'rouse', format: PLAN_FILE_FORMAT, layers: [...layers.keys()] }, null, '\t')}\n`),
		'plan.json': encoder.encode(planJson(document))
	};
	for (const [id, { table, issues }] of layers) {
		const columns = [...table.columns].map(([name, { kind }]) => ({ name, kind }));
		const members = [`"rowCount": ${table.rowCount}`, `"columns": ${onePerLine(columns)}`, `"issues": ${onePerLine(issues)}`];
		parts[`layers/${id}.json`] = encoder.encode(jsonObject(members));
		parts[`layers/${id}.csv`] = writeLayerCsv(table);
	}
	return writeZip(parts);
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
