import { m } from '#lib/i18n/generated/messages.js';
import type { Component } from 'svelte';
import type { QuestionProps } from './question.ts';

/** What a question is about, in the order they are asked. */
export const PARTS = ['look', 'money', 'whom', 'return', 'doubt', 'why', 'act'] as const;
export type Part = (typeof PARTS)[number];

export interface Question {
	readonly id: string;
	readonly part: Part;
	readonly title: () => string;
	/** Nothing can be answered without clients: the page says so in their place. */
	readonly needsRows: boolean;
	readonly load: () => Promise<{ readonly default: Component<QuestionProps> }>;
}

/** Every question of the method, within its part in the order they are asked. */
export const QUESTIONS: readonly Question[] = [
	{ id: 'repeat', part: 'look', title: m.repeat_title, needsRows: false, load: () => import('./cycle/RepeatQuestion.svelte') },
	{ id: 'quick', part: 'money', title: m.quick_question_title, needsRows: false, load: () => import('./quick/QuickQuestion.svelte') },
	{ id: 'history', part: 'look', title: m.leaving_history_title, needsRows: true, load: () => import('./leaving/HistoryQuestion.svelte') },
	{ id: 'cycle', part: 'look', title: m.cycle_title, needsRows: false, load: () => import('./cycle/CycleQuestion.svelte') },
	{ id: 'status', part: 'look', title: m.status_title, needsRows: true, load: () => import('./cycle/StatusQuestion.svelte') },
	{ id: 'churn', part: 'look', title: m.leaving_churn_title, needsRows: true, load: () => import('./leaving/ChurnQuestion.svelte') },
	{ id: 'lifetime', part: 'look', title: m.leaving_lifetime_title, needsRows: true, load: () => import('./leaving/LifetimeQuestion.svelte') },
	{ id: 'forgone', part: 'money', title: m.leaving_forgone_title, needsRows: true, load: () => import('./leaving/ForgoneQuestion.svelte') },
	{ id: 'segments', part: 'whom', title: m.segments_title, needsRows: true, load: () => import('./segments/SegmentsQuestion.svelte') },
	{ id: 'rfm', part: 'whom', title: m.segments_rfm_title, needsRows: true, load: () => import('./segments/RfmQuestion.svelte') },
	{ id: 'worth', part: 'money', title: m.segments_worth_title, needsRows: true, load: () => import('./segments/WorthQuestion.svelte') },
	{ id: 'baseRate', part: 'return', title: m.prediction_base_title, needsRows: true, load: () => import('./prediction/BaseRateQuestion.svelte') },
	{ id: 'uplift', part: 'return', title: m.prediction_uplift_title, needsRows: true, load: () => import('./prediction/UpliftQuestion.svelte') },
	{ id: 'model', part: 'return', title: m.prediction_model_title, needsRows: true, load: () => import('./prediction/ModelQuestion.svelte') },
	{ id: 'economics', part: 'return', title: m.economics_title, needsRows: true, load: () => import('./economics/EconomicsQuestion.svelte') },
	{ id: 'channels', part: 'return', title: m.economics_channels_title, needsRows: true, load: () => import('./economics/ChannelsQuestion.svelte') },
	{ id: 'offers', part: 'return', title: m.economics_offers_title, needsRows: true, load: () => import('./economics/OffersQuestion.svelte') },
	{ id: 'range', part: 'doubt', title: m.doubt_range_title, needsRows: true, load: () => import('./doubt/RangeQuestion.svelte') },
	{ id: 'goal', part: 'doubt', title: m.doubt_goal_title, needsRows: true, load: () => import('./doubt/GoalQuestion.svelte') },
	{ id: 'scenarios', part: 'doubt', title: m.doubt_scenarios_title, needsRows: true, load: () => import('./doubt/ScenariosQuestion.svelte') },
	{ id: 'reasons', part: 'why', title: m.diagnosis_reasons_title, needsRows: true, load: () => import('./diagnosis/ReasonsQuestion.svelte') },
	{ id: 'ask', part: 'why', title: m.diagnosis_ask_title, needsRows: false, load: () => import('./diagnosis/AskQuestion.svelte') },
	{ id: 'readiness', part: 'why', title: m.diagnosis_readiness_title, needsRows: false, load: () => import('./diagnosis/ReadinessQuestion.svelte') },
	{ id: 'prepare', part: 'act', title: m.people_prepare_title, needsRows: false, load: () => import('./people/PrepareQuestion.svelte') },
	{ id: 'strategy', part: 'act', title: m.strategy_title, needsRows: true, load: () => import('./strategy/StrategyQuestion.svelte') },
	{ id: 'people', part: 'act', title: m.people_title, needsRows: true, load: () => import('./people/PeopleQuestion.svelte') },
	{ id: 'occasions', part: 'act', title: m.occasions_title, needsRows: true, load: () => import('./occasions/OccasionsQuestion.svelte') },
	{ id: 'messages', part: 'act', title: m.messages_title, needsRows: false, load: () => import('./messages/MessagesQuestion.svelte') },
	{ id: 'rhythm', part: 'act', title: m.schedule_rhythm_title, needsRows: true, load: () => import('./schedule/RhythmQuestion.svelte') },
	{ id: 'control', part: 'act', title: m.control_title, needsRows: true, load: () => import('./control/ControlQuestion.svelte') },
	{ id: 'objections', part: 'act', title: m.work_objections_title, needsRows: false, load: () => import('./work/ObjectionsQuestion.svelte') },
	{ id: 'fact', part: 'act', title: m.fact_title, needsRows: true, load: () => import('./fact/FactQuestion.svelte') },
	{ id: 'beyond', part: 'act', title: m.people_beyond_title, needsRows: true, load: () => import('./people/BeyondQuestion.svelte') }
];
