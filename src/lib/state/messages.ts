export * from '../engine/messages.ts';
