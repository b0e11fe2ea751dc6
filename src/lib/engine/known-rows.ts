import { type Column, type Table, type TextColumn } from '../kernel/columns.ts';
import { SOURCE_ROW } from '../model/layer.ts';
import { emptyColumn, overlaid, type PlacedLayer } from './layer-rows.ts';
import type { PairedColumn } from './row-pairing.ts';

/** A layer's rows as they were imported and brought up to date since, what a person did aside; rows a person brought in are as they stand. */
export interface KnownLayer {
	readonly layer: PlacedLayer;
	readonly columns: ReadonlyMap<string, Column>;
	/** Row index of its first row among all known rows. */
	readonly offset: number;
}

export function knownLayers(layers: readonly PlacedLayer[]): KnownLayer[] {
	let offset = 0;
	return layers.map((layer) => {
		const { patched, byHand } = layer.overlay;
		const asImported = layer.info.kind === 'import' && byHand.size > 0;
		const known = { layer, columns: asImported ? overlaid(layer.content.table, [patched]).columns : layer.columns, offset };
		offset += layer.rowCount;
		return known;
	});
}

/** Every column of the rows that came beside the same of the known rows; what a layer has no column for is missing there. */
export function pairedColumns(layers: readonly KnownLayer[], fresh: Table): PairedColumn[] {
	const rowCount = layers.reduce((sum, { layer }) => sum + layer.rowCount, 0);
	const paired: PairedColumn[] = [];
	for (const [name, column] of fresh.columns) {
		if (name === SOURCE_ROW) continue;
		const ofLayers = layers.map(({ layer, columns }) => {
			const found = columns.get(name);
			return found?.kind === column.kind ? found : emptyColumn(name, layer.rowCount);
		});
		if (column.kind === 'text') paired.push({ name, ...sharedCodes(ofLayers, layers, rowCount, column) });
		else {
			const known = column.kind === 'number' ? new Float64Array(rowCount) : new Int32Array(rowCount);
			ofLayers.forEach((one, l) => one.kind !== 'text' && known.set(one.values, layers[l].offset));
			paired.push({ name, known, fresh: column.values });
		}
	}
	return paired;
}

/** One code a text over all of them; '' is 0. Each dictionary is looked through once, no row makes a text. */
function sharedCodes(ofLayers: readonly Column[], layers: readonly KnownLayer[], rowCount: number, fresh: TextColumn): Pick<PairedColumn, 'known' | 'fresh'> {
	const codeOf = new Map<string, number>([['', 0]]);
	const recode = ({ codes, dictionary }: TextColumn, into: Uint32Array, offset: number): Uint32Array => {
		const shared = Uint32Array.from(dictionary, (text) => {
			let code = codeOf.get(text);
			if (code === undefined) codeOf.set(text, (code = codeOf.size));
			return code;
		});
		for (let row = 0; row < codes.length; row++) into[offset + row] = shared[codes[row]];
		return into;
	};
	const known = new Uint32Array(rowCount);
	ofLayers.forEach((column, l) => column.kind === 'text' && recode(column, known, layers[l].offset));
	return { known, fresh: recode(fresh, new Uint32Array(fresh.codes.length), 0) };
}
