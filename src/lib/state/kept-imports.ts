import { fail, ok, type Result } from '../kernel/result.ts';
import type { StorageError, StorageErrorCode } from '../storage/errors.ts';

/** A document is only worth saving together with the rows it speaks of: imports that are in memory only are tried again before it is written. */
export class KeptImports {
	readonly #keep: (layerId: string) => Promise<Result<void, StorageError>>;
	readonly #missing = new Set<string>();

	constructor(keep: (layerId: string) => Promise<Result<void, StorageError>>) {
		this.#keep = keep;
	}

	/** Storage has refused this import. */
	missed(layerId: string): void {
		this.#missing.add(layerId);
	}

	/** Fails with the first refusal; the document is then not to be written. */
	async keepMissed(): Promise<Result<void, StorageErrorCode>> {
		for (const layerId of this.#missing) {
			const kept = await this.#keep(layerId);
			if (!kept.ok) return fail(kept.error.code);
			this.#missing.delete(layerId);
		}
		return ok(undefined);
	}
}
