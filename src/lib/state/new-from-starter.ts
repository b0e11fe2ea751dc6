import { applyChanges, emptyDocument } from '../model/document.ts';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { FieldChange, PlanDocument } from '../model/fields.ts';
import type { MessageLanguage } from '../model/library.ts';
import { starterById } from '../starters/in-force.ts';
import { newSampleLayerId } from '../model/sample-layers.ts';
import { sampleLayer } from '../starters/sample/sample-orders.ts';
import { takeStarter } from '../starters/take-starter.ts';
import { allStarterTexts } from '../starters/texts.ts';
import { saveLayer } from '../storage/layers.ts';
import { newId, now, today } from './clock.ts';
import { makeSample } from './sample.ts';

/** What a plan begins with. */
export interface StarterAsked {
	readonly starterId: string;
	readonly name: string;
	readonly currency: string;
	/** Of the names, the products and the reasons. */
	readonly language: MessageLanguage;
	/** With the invented clients of the trade. */
	readonly withSample: boolean;
	/** With its examples, occasions, offers and script; without them the method's own stand. */
	readonly withAssumptions: boolean;
}

export interface BegunPlan {
	readonly document: PlanDocument;
	readonly rowCount: number;
	readonly clientCount: number | null;
}

/** A plan with the assumptions of a trade; its sample base, if it has one, is on the device already. Not reached: the device no longer has the part with the texts. */
export async function newFromStarter({ starterId, name, currency, language, withSample, withAssumptions }: StarterAsked): Promise<Result<BegunPlan, string>> {
	const starter = starterById(starterId);
	if (!starter) throw new Error(`no starter ${starterId}`);
	const read = await Promise.all([allStarterTexts(starter), withSample ? makeSample(starter, today(), currency, language) : null]).catch(() => null);
	if (!read) return fail('sample.unreachable');
	const [texts, sample] = read;
	const blank = emptyDocument(newId(), newId(), now(), name, currency);
	const changes: FieldChange[] = withAssumptions ? takeStarter(blank, { starter, texts }, null, language) : [];
	if (!sample) return ok({ document: applyChanges(blank, changes).document, rowCount: 0, clientCount: null });
	const layer = sampleLayer(newSampleLayerId(newId()), now(), name, sample.content);
	const kept = await saveLayer(layer.id, sample.content, null, layer.importedAt);
	if (!kept.ok) return fail(kept.error.code);
	changes.push({ group: 'layer', key: layer.id, value: layer }, ...sample.people);
	return ok({ document: applyChanges(blank, changes).document, rowCount: layer.rowCount, clientCount: sample.clientCount });
}
