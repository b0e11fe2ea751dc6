import { fail, ok, type Result } from '../kernel/result.ts';
import type { StorageError, StorageErrorCode } from '../storage/errors.ts';

/** A document is only worth saving together with the rows it speaks of: imports that are in memory only are kept before it is written. */
export class KeptImports {
	readonly #keep: (layerId: string) => Promise<Result<void, StorageError>>;
	readonly #owed = new Set<string>();

	constructor(keep: (layerId: string) => Promise<Result<void, StorageError>>) {
		this.#keep = keep;
	}

	/** This import is in memory only. */
	owe(layerId: string): void {
		this.#owed.add(layerId);
	}

	/** Fails with the first refusal; the document is then not to be written. */
	async keepOwed(): Promise<Result<void, StorageErrorCode>> {
		for (const layerId of this.#owed) {
			const kept = await this.#keep(layerId);
			if (!kept.ok) return fail(kept.error.code);
			this.#owed.delete(layerId);
		}
		return ok(undefined);
	}
}
