import { enableCompileCache } from 'node:module';

/*
 * The bot. What Node has compiled once, and freed of its types, it finds again at the next start, in a folder of the
 * system for what is temporary, or where NODE_COMPILE_CACHE says. That counts for what is read from here on: so this
 * file imports nothing of ours, and what it begins with is the first to be read.
 */
enableCompileCache();
await import('./run.ts');
