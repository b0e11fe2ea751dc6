import type { PlanDocument } from '../model/fields.ts';
import type { ImportLayer, LayerContent } from '../model/layer.ts';
import { STORAGE_ERROR_CODES, type StorageErrorCode } from '../storage/errors.ts';
import { sameContent } from '../storage/same-content.ts';
import { fingerprintOf } from './fingerprint.ts';
import { storedLayersOf, type LayerSource } from './plan-tables.ts';

/** What became of reading every row a plan speaks of. */
export interface RehearsedRows {
	/** Rows read whole and found as they should be. */
	readonly rows: number;
	/** Imports whose rows were not. */
	readonly failures: readonly { readonly layer: ImportLayer; readonly code: StorageErrorCode }[];
}

/**
 * Reads every import of a plan from the device anew, as opening the plan would: the rows must be as many as its ledger says, and, where the engine has them
 * in memory, the same in every cell; the source must have the fingerprint it came with.
 */
export async function rehearseRows(document: PlanDocument, source: LayerSource, held: (layerId: string) => LayerContent | undefined): Promise<RehearsedRows> {
	let rows = 0;
	const failures: { layer: ImportLayer; code: StorageErrorCode }[] = [];
	for (const layer of storedLayersOf(document)) {
		try {
			const content = await source.load(layer.id);
			const known = held(layer.id);
			const asItWas = content.table.rowCount === layer.rowCount && (!known || sameContent(content, known)) && (await hasItsSource(layer, source));
			if (asItWas) rows += content.table.rowCount;
			else failures.push({ layer, code: 'storage.damaged' });
		} catch (thrown) {
			const code = STORAGE_ERROR_CODES.find((known) => thrown instanceof Error && thrown.message === known);
			failures.push({ layer, code: code ?? 'storage.damaged' });
		}
	}
	return { rows, failures };
}

/** Where nothing can be hashed (plain http) the source is only read. */
async function hasItsSource({ id, fingerprint }: ImportLayer, source: LayerSource): Promise<boolean> {
	if (fingerprint === '') return true;
	const kept = await source.loadSource?.(id);
	return !kept || !globalThis.crypto?.subtle || (await fingerprintOf(kept.bytes)) === fingerprint;
}
