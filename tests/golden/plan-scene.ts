import { readFileSync } from 'node:fs';
import { IntakeSession } from '../../src/lib/engine/intake-session.ts';
import { PlanEngine } from '../../src/lib/engine/plan-engine.ts';
import type { PlanRow } from '../../src/lib/engine/protocol.ts';
import { proposalToDecision } from '../../src/lib/intake/mapping/inspect.ts';
import { dayFromIso, isoFromDay } from '../../src/lib/kernel/days.ts';
import { applyChanges, emptyDocument } from '../../src/lib/model/document.ts';
import type { FieldChange } from '../../src/lib/model/fields.ts';
import type { ImportLayer } from '../../src/lib/model/layer.ts';
import { newPerson } from '../../src/lib/model/people.ts';
import { CONTACT_REASON_WORDS, RETURN_REASON_WORDS } from '../../src/lib/i18n/library-words.ts';
import type { ContactReasonId } from '../../src/lib/model/contact-reasons.ts';
import type { ReturnReasonId } from '../../src/lib/model/return-reasons.ts';

/** What a plan of a small business says of one client: the reasons by their ids, the day of the contact. */
export interface Planned {
	readonly client: string;
	readonly contact: string | null;
	readonly day: string;
	readonly offer: string | null;
}

/** A business's list of clients, read as a person would bring it in, in an engine of its own. */
export async function planEngine(file: string, currency: string, asOf: string, cycle: number, changes: readonly FieldChange[] = []): Promise<PlanEngine> {
	const intake = new IntakeSession();
	const bytes = new Uint8Array(readFileSync(new URL(`../fixtures/plans/${file}`, import.meta.url)));
	const read = await intake.read({ kind: 'file', name: file, bytes });
	if (!read.ok) throw new Error(read.error.code);
	const decision = proposalToDecision(read.value);
	if (!decision.ok) throw new Error(decision.error.code);
	const typed = intake.type(decision.value);
	if (!typed.ok) throw new Error(typed.error.code);
	const content = intake.content();
	const layer: ImportLayer = {
		...{ id: 'L', kind: 'import', shape: decision.value.shape, sourceName: file, sheetName: '', importedAt: 0, headers: read.value.headers },
		...{ mapping: decision.value.mapping, rules: null, encoding: 'utf-8', delimiter: ';', fingerprint: '' },
		...{ rowCount: content.table.rowCount, changedCount: 0, rejectedCount: typed.value.rejected }
	};
	const { document } = applyChanges(emptyDocument('plan', 'copy', 0, file, currency), [
		{ group: 'layer', key: 'L', value: layer },
		{ group: 'plan', key: 'asOf', value: dayFromIso(asOf)! },
		{ group: 'lever', key: 'cycle', value: cycle },
		{ group: 'person', key: 'olha', value: newPerson('olha', 'Ольга', true) },
		...changes
	]);
	const engine = new PlanEngine({ load: async () => content });
	await engine.open(document, dayFromIso(asOf)!);
	return engine;
}

/** The plan that follows from a business's list of clients by the rules. */
export async function planOf(...scene: Parameters<typeof planEngine>): Promise<ReadonlyMap<string, Planned>> {
	const engine = await planEngine(...scene);
	const { rows } = await engine.rows({ sheet: 'plan', start: 0, end: 100 });
	return new Map(
		(rows as readonly PlanRow[]).map(({ clientKey, contact }) => [
			clientKey,
			{ client: clientKey, contact: contact.contactReason.value, day: isoFromDay(contact.date), offer: contact.returnReason.value }
		])
	);
}

type Worded = (inputs: Record<string, never>, options: { locale: 'en' | 'ru' | 'uk' }) => string;
/** The reasons of a row in a language, as the Plan sheet shows them. */
export const wordsOf = ({ contact, offer }: Planned, locale: 'en' | 'ru' | 'uk'): readonly [string, string] => [
	(CONTACT_REASON_WORDS[contact as ContactReasonId].name as unknown as Worded)({}, { locale }),
	(RETURN_REASON_WORDS[offer as ReturnReasonId].name as unknown as Worded)({}, { locale })
];
