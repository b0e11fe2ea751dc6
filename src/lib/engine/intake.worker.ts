import * as Comlink from 'comlink';
import { PlacedTextColumn, transferablesOf } from '../kernel/columns.ts';
import type { KeptSource, LayerContent } from '../model/layer.ts';
import { admitPlan, type NewPlanIds } from './admit-plan.ts';
import { IntakeSession } from './intake-session.ts';

/** What crosses from the intake's worker to the engine's. */
export interface DeliveredImport {
	readonly content: LayerContent;
	readonly source: KeptSource | null;
}

export class IntakeWorker extends IntakeSession {
	/**
	 * Hands the typed rows to whoever holds the other end of the port, without copying the columns. The source and texts that stand in its bytes go as a
	 * copy: the person may still go back and have it read otherwise.
	 */
	deliver(port: MessagePort): void {
		const delivered: DeliveredImport = { content: this.content(), source: this.keptSource() };
		const { table } = delivered.content;
		const stays = new Set(Array.from(table.columns.values(), (column) => (column instanceof PlacedTextColumn ? column.placed.bytes.buffer : null)));
		port.postMessage(
			delivered,
			transferablesOf(table).filter((buffer) => !stays.has(buffer))
		);
		port.close();
	}

	/** A plan file on its way in, instead of a table. */
	admitPlan(bytes: Uint8Array, ids: NewPlanIds): ReturnType<typeof admitPlan> {
		return admitPlan(bytes, ids, () => crypto.randomUUID());
	}
}

Comlink.expose(new IntakeWorker());
