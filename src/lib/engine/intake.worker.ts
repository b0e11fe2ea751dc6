import * as Comlink from 'comlink';
import { transferablesOf } from '../kernel/columns.ts';
import { admitPlan, type NewPlanIds } from './admit-plan.ts';
import { IntakeSession } from './intake-session.ts';

export class IntakeWorker extends IntakeSession {
	/** Hands the typed rows to whoever holds the other end of the port, without copying the columns. */
	deliver(port: MessagePort): void {
		const content = this.content();
		port.postMessage(content, transferablesOf(content.table));
		port.close();
	}

	/** A plan file on its way in, instead of a table. */
	admitPlan(bytes: Uint8Array, ids: NewPlanIds): ReturnType<typeof admitPlan> {
		return admitPlan(bytes, ids, () => crypto.randomUUID());
	}
}

Comlink.expose(new IntakeWorker());
