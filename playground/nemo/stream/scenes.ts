import { randomUUID } from 'node:crypto';
import type { Scene } from './script.ts';

/** The model says something. */
export function says(text: string): Scene {
  return { event: { from: 'model', thought: null, text, call: null }, write: null };
}

/** It calls a tool. */
export function calls(name: string, args: object): Scene {
  const call = { id: `adk-${randomUUID()}`, name, args: { ...args } };
  return { event: { from: 'model', thought: null, text: '', call }, write: null };
}

/** The tool for making clips answers that it failed. */
export function reports(error: string): Scene {
  const call = { id: 'adk-1', name: 'generate_video', args: {} };
  return { event: { from: 'tool', call, response: { error }, delta: {}, quiet: false }, write: null };
}
