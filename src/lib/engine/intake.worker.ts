import * as Comlink from 'comlink';
import { transferablesOf } from '../kernel/columns.ts';
import type { KeptSource, LayerContent } from '../model/layer.ts';
import { admitPlan, type NewPlanIds } from './admit-plan.ts';
import { IntakeSession } from './intake-session.ts';

/** What crosses from the intake's worker to the engine's. */
export interface DeliveredImport {
	readonly content: LayerContent;
	readonly source: KeptSource;
}

export class IntakeWorker extends IntakeSession {
	/** Hands the typed rows and their source to whoever holds the other end of the port, without copying either. It is the last thing to ask of a session. */
	deliver(port: MessagePort): void {
		const delivered: DeliveredImport = { content: this.content(), source: this.keptSource() };
		port.postMessage(delivered, [...new Set([...transferablesOf(delivered.content.table), delivered.source.bytes.buffer as ArrayBuffer])]);
		port.close();
	}

	/** A plan file on its way in, instead of a table. */
	admitPlan(bytes: Uint8Array, ids: NewPlanIds): ReturnType<typeof admitPlan> {
		return admitPlan(bytes, ids, () => crypto.randomUUID());
	}
}

Comlink.expose(new IntakeWorker());
