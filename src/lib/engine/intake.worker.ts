import * as Comlink from 'comlink';
import { PlacedTextColumn, transferablesOf, type Column, type Table } from '../kernel/columns.ts';
import type { KeptSource, LayerContent } from '../model/layer.ts';
import type { Choices } from '../model/merge-plans.ts';
import { seal } from '../share/plan-file/seal.ts';
import type { PackWorkbook } from './exports/pack-workbook.ts';
import { IntakeSession } from './intake-session.ts';
import { loadModule } from './load-module.ts';
import { PlanFileArrival, unsealed, type NewPlanIds } from './plan-file-arrival.ts';
import { tryWaysOut, type TriedWay } from './ways-out.ts';

/** What crosses from the intake's worker to the engine's. */
export interface DeliveredImport {
	readonly content: LayerContent;
	readonly source: KeptSource | null;
}

export class IntakeWorker extends IntakeSession {
	/**
	 * Hands the typed rows to whoever holds the other end of the port, without copying the columns. The source and texts that stand in its bytes go as a
	 * copy: the person may still go back and have it read otherwise. It is made here, once: what is not handed over is copied both when it is sent and when it comes.
	 */
	deliver(port: MessagePort): void {
		const { table, ...content } = this.content();
		const source = this.keptSource();
		const copyOf = copying();
		const sent = withBytes(table, copyOf);
		const delivered: DeliveredImport = { content: { ...content, table: sent }, source: { ...source, bytes: copyOf(source.bytes) } };
		port.postMessage(delivered, [...new Set([...transferablesOf(sent), delivered.source!.bytes.buffer as ArrayBuffer])]);
		port.close();
	}

	readonly #planFile = new PlanFileArrival();

	/** A plan file on its way in, instead of a table (PlanFileArrival). */
	look(bytes: Uint8Array, passphrase: string | null): ReturnType<PlanFileArrival['look']> {
		return this.#planFile.look(bytes, passphrase);
	}
	admitPlan(ids: NewPlanIds): ReturnType<PlanFileArrival['admit']> {
		return this.#planFile.admit(ids, newLayerId);
	}
	plansMergeWrites(planId: string): ReturnType<PlanFileArrival['plansMergeWrites']> {
		return this.#planFile.plansMergeWrites(planId);
	}
	mergePlan(planId: string, choices: Choices, label: string, at: number): ReturnType<PlanFileArrival['merge']> {
		return this.#planFile.merge(planId, choices, label, at, newLayerId);
	}

	/** Answers whoever holds the other end of the port, too. */
	serve(port: MessagePort): void {
		Comlink.expose(this, port);
	}

	/** A workbook on its way out, made here so that the engine goes on answering. */
	async packWorkbook(...asked: Parameters<PackWorkbook>): Promise<Uint8Array<ArrayBuffer>> {
		const { packWorkbookHere } = await import('./exports/pack-workbook.ts');
		const bytes = await packWorkbookHere(...asked);
		return Comlink.transfer(bytes, [bytes.buffer]);
	}

	/** A plan file on its way out: encrypts it. */
	seal(bytes: Uint8Array, passphrase: string): Promise<Uint8Array> {
		return seal(bytes, passphrase);
	}

	/** A sealed plan file of which only the totals are wanted. */
	unseal(bytes: Uint8Array, passphrase: string): ReturnType<typeof unsealed> {
		return unsealed(bytes, passphrase);
	}

	/** What the browser lets out of this worker: nothing. */
	tryWaysOut(): Promise<readonly TriedWay[]> {
		return tryWaysOut(loadModule);
	}
}

const newLayerId = (): string => crypto.randomUUID();

/** Copies bytes, each stretch of memory once, however many look at it. */
function copying(): (bytes: Uint8Array) => Uint8Array {
	const copies = new Map<ArrayBufferLike, ArrayBufferLike>();
	return (bytes) => {
		const copy = copies.get(bytes.buffer) ?? bytes.buffer.slice(0);
		copies.set(bytes.buffer, copy);
		return new Uint8Array(copy, bytes.byteOffset, bytes.length);
	};
}

/** The table with its texts in place standing in a copy of their bytes. */
function withBytes(table: Table, copyOf: (bytes: Uint8Array) => Uint8Array): Table {
	const inCopy = (column: Column): Column =>
		column instanceof PlacedTextColumn ? new PlacedTextColumn({ ...column.placed, bytes: copyOf(column.placed.bytes) }) : column;
	return { ...table, columns: new Map([...table.columns].map(([name, column]) => [name, inCopy(column)])) };
}

Comlink.expose(new IntakeWorker());
