import { expect, it, vi } from 'vitest';
import { IntakeSession } from '../engine/intake-session.ts';
import type { MappingDecision } from '../engine/protocol.ts';

let hear: (share: number) => void = () => undefined;

/** A worker whose progress comes over a channel of its own. */
class Intake extends IntakeSession {
	override type(decision: MappingDecision, onprogress: (share: number) => void) {
		hear = onprogress;
		hear(0.5);
		return super.type(decision);
	}
}
vi.mock('../engine/start.ts', async (original) => ({ ...(await original<object>()), startIntake: () => ({ remote: new Intake(), stop: () => undefined }) }));
const { ImportFlowState } = await import('./import-flow.svelte.ts');

it('is done with the rows once the worker has answered, though it is told afterwards how far it was', async () => {
	const bytes = new TextEncoder().encode('Client;Date;Amount\nAnn;01.03.2026;100\nBob;15.04.2026;40');
	const target = { engine: {} as never, onaccepted: () => undefined, layers: () => [], onclosed: () => undefined };
	const flow = new ImportFlowState({ kind: 'file', name: 'orders.csv', bytes }, target);
	await vi.waitFor(() => expect(flow.phase).toBe('mapping'));

	flow.type();
	expect(flow.progress).toBe(0.5);
	await vi.waitFor(() => expect(flow.phase).toBe('review'));
	hear(1);
	expect(flow.progress).toBeNull();
	expect(flow.result?.accepted).toBe(2);
});
