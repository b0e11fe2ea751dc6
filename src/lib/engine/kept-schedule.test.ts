import { describe, expect, it } from 'vitest';
import { finish } from '../kernel/steps.ts';
import { NO_CHOICE, touchKey } from '../model/contacts.ts';
import { applyChanges, emptyDocument } from '../model/document.ts';
import { clientFieldKey, type FieldChange, type PlanDocument } from '../model/fields.ts';
import { noteOutcome, NOTHING_LEARNT, removeOutcome } from '../model/outcomes.ts';
import { clientOf, outcomeOf, setupOf } from '../reactivation/schedule/schedule.fixture.ts';
import { identityOf } from './identity.ts';
import { KeptSchedule, type ScheduleSource } from './kept-schedule.ts';

const KEYS = ['a', 'b', 'c', 'd'];
const identity = identityOf(new Map());

/** A schedule that counts whom it thinks over. */
class Scene {
	readonly schedule = new KeptSchedule();
	document: PlanDocument = emptyDocument('p', 'c', 0, '', 'UAH');
	alone: ReadonlySet<string> = new Set();
	contactsKnown = true;

	change(...changes: readonly FieldChange[]): void {
		const before = this.document;
		this.document = applyChanges(before, changes).document;
		this.schedule.note(changes, before, identity);
	}

	/** Keys of the clients thought over for the plan as it is now. */
	bring(): readonly string[] {
		const thought: string[] = [];
		const source = (): ScheduleSource => ({
			setup: { ...setupOf(), contactsKnown: this.contactsKnown },
			clientCount: KEYS.length,
			client: (position) => {
				thought.push(KEYS[position]);
				return clientOf(KEYS[position], { facts: { isControl: this.alone.has(KEYS[position]) } });
			},
			positionOf: (key) => KEYS.indexOf(key),
			alone: this.alone
		});
		finish(this.schedule.bring(source));
		return thought;
	}
}

function planned(): Scene {
	const scene = new Scene();
	expect(scene.bring()).toEqual(KEYS);
	return scene;
}
const setting = (key: string, value: string | number): FieldChange => ({ group: 'setting', key, value });
const field = (name: Parameters<typeof clientFieldKey>[0], key: string): FieldChange => ({ group: 'client', key: clientFieldKey(name, key), value: 'yes' });

describe('what a change makes to be thought over', () => {
	it.each([
		setting('economy/call/costPerContact', 5),
		setting('work/consentBefore/o1', 'rows'),
		setting('churn/tolerance', 0.2),
		setting('doubt/seed', 7),
		{ group: 'plan', key: 'name', value: 'Another' },
		{ group: 'library', key: 'message/own', value: null }
	] satisfies FieldChange[])('nobody: %o', (change) => {
		const scene = planned();
		const { last } = scene.schedule;
		scene.change(change);
		expect(scene.bring()).toEqual([]);
		expect(scene.schedule.last).toBe(last);
	});

	it.each([
		setting('schedule/capDays', 9),
		setting('strategy/lost/A/channels', 'email'),
		setting('category/shareA', 0.5),
		setting('diagnosis/reason/prices/mended', 'yes'),
		setting('consumption/timesAYear', 2),
		{ group: 'lever', key: 'cycle', value: 40 },
		{ group: 'plan', key: 'consent', value: 'yes' },
		{ group: 'library', key: 'contact/own', value: null },
		field('wholesale', 'b'),
		field('setApart', 'b')
	] satisfies FieldChange[])('everybody: %o', (change) => {
		const scene = planned();
		scene.change(change);
		expect(scene.bring()).toEqual(KEYS);
	});

	it.each(['leavingReason', 'category', 'address', 'consent', 'decision', 'flag:rude'] as const)('one client: its %s', (name) => {
		const scene = planned();
		scene.change(field(name, 'b'));
		expect(scene.bring()).toEqual(['b']);
	});

	it('one client: a contact of its own, the outcome of one, and its taking back', () => {
		const scene = planned();
		scene.change({ group: 'touch', key: touchKey(0, 'c'), value: { ...NO_CHOICE, skipped: true } });
		expect(scene.bring()).toEqual(['c']);
		scene.change(...noteOutcome(scene.document, 'o1', outcomeOf({ clientKey: 'b', result: 'wrongNumber' }), { ...NOTHING_LEARNT, number: '1' }));
		expect(scene.bring()).toEqual(['b']);
		scene.change(...removeOutcome(scene.document, 'o1'));
		expect(scene.bring()).toEqual(['b']);
	});

	it('those whom another draw leaves alone, or no longer does, and nobody else', () => {
		const scene = planned();
		scene.alone = new Set(['a']);
		scene.change(setting('control/seed', 2));
		expect(scene.bring()).toEqual(['a']);
		scene.alone = new Set(['d']);
		scene.change(setting('control/seed', 3));
		expect([...scene.bring()].sort()).toEqual(['a', 'd']);
		expect(scene.schedule.last!.schedule.whyNone('d')).toBe('control');
		expect(scene.schedule.last!.schedule.whyNone('a')).not.toBe('control');
	});

	it('everybody, once the first contact of anybody is known', () => {
		const scene = new Scene();
		scene.contactsKnown = false;
		scene.bring();
		scene.contactsKnown = true;
		scene.change(field('phone', 'a'));
		expect(scene.bring()).toEqual(KEYS);
	});
});
