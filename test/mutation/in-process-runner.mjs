import { readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { Script } from 'node:vm';
import { commonTokens, declareFactoryPlugin, PluginKind, tokens } from '@stryker-mutator/api/plugin';
import {
  determineHitLimitReached,
  DryRunStatus,
  MutantRunStatus,
  TestStatus,
  toMutantRunResult,
} from '@stryker-mutator/api/test-runner';
import { build } from 'esbuild';
import { expect } from 'expect';
import fc from 'fast-check';
import { collectTests } from './test-globals.mjs';

/** Properties are tried with few values, always the same ones: a mutant then has the same fate in every run. */
const propertyRuns = { numRuns: 10, seed: 20180930 };

/**
 * Runs the unit tests for Stryker inside its worker: test files and sources are bundled once, and the bundle is evaluated
 * anew for each mutant, so that no mutant sees what another left in a module's cache. Starting Jest for each mutant costs
 * seconds; this costs milliseconds. The tests are the ones Jest runs, with Jest's own `expect`.
 */
class InProcessRunner {
  #include;
  #exclude;
  #script;

  constructor({ inProcess: { include, exclude } }) {
    this.#include = include;
    this.#exclude = exclude;
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    fc.configureGlobal(propertyRuns);
    const files = this.#include
      .flatMap(testFilesUnder)
      .filter((file) => !this.#exclude.includes(file))
      // Small tables first: they kill most mutants, and properties take longest.
      .sort((a, b) => Number(a.includes('.property.')) - Number(b.includes('.property.')));
    const entries = files.map((file) => `${JSON.stringify(file)}: () => require(${JSON.stringify(`./${file}`)})`);
    const { outputFiles } = await build({
      stdin: { contents: `module.exports = {${entries.join(',')}}`, resolveDir: process.cwd() },
      bundle: true,
      write: false,
      format: 'cjs',
      platform: 'node',
      target: 'node20',
      external: ['fast-check', 'exceljs', 'jsdom'],
      logLevel: 'silent',
    });
    const source = outputFiles[0].text;
    this.#script = new Script(`(function (require, module, describe, test, expect) {${source}\n})`);
  }

  /** Each test has fresh modules here: what an earlier test left in a cache would hide what a test covers. */
  async dryRun() {
    const context = strykerContext();
    context.activeMutant = undefined;
    context.hitLimit = undefined;
    const results = [];
    for (const file of Object.keys(this.#load().files)) {
      for (const { id } of this.#load().testsOf(file)) {
        const test = this.#load()
          .testsOf(file)
          .find((one) => one.id === id);
        context.currentTestId = id;
        results.push(await resultOf(test));
        context.currentTestId = undefined;
      }
    }
    return { status: DryRunStatus.Complete, tests: results, mutantCoverage: context.mutantCoverage };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit, mutantActivation, disableBail }) {
    const context = strykerContext();
    const wanted = testFilter && new Set(testFilter);
    context.hitLimit = hitLimit;
    context.hitCount = hitLimit === undefined ? undefined : 0;
    context.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
    try {
      const { files, testsOf } = this.#load();
      const results = [];
      for (const file of Object.keys(files)) {
        if (wanted && !testFilter.some((id) => id.startsWith(`${file} `))) continue;
        context.activeMutant = mutantActivation === 'static' ? activeMutant.id : undefined;
        const tests = testsOf(file);
        context.activeMutant = activeMutant.id;
        for (const test of tests) {
          if (wanted && !wanted.has(test.id)) continue;
          const result = await resultOf(test);
          const overrun = determineHitLimitReached(context.hitCount, context.hitLimit);
          if (overrun) return toMutantRunResult(overrun);
          results.push(result);
          if (result.status === TestStatus.Failed && !disableBail) return ended(results, disableBail);
        }
      }
      const left = wanted ? wanted.size - results.length : 0;
      if (left > 0) return { status: MutantRunStatus.Error, errorMessage: `${left} of the wanted tests did not run` };
      return ended(results, disableBail);
    } catch (error) {
      // A mutant that keeps the modules from loading fails every test.
      return ended([{ ...failure(error), id: 'load', name: 'load', timeSpentMs: 0 }], disableBail);
    } finally {
      context.activeMutant = undefined;
    }
  }

  /** The bundle, evaluated anew. A test file is evaluated when its tests are asked for. */
  #load() {
    const { tests, globals } = collectTests();
    const module = { exports: {} };
    const require = createRequire(path.resolve('package.json'));
    this.#script.runInThisContext()(require, module, globals.describe, globals.test, expect);
    const files = module.exports;
    const testsOf = (file) => {
      const start = tests.length;
      files[file]();
      return tests
        .slice(start)
        .map(({ name, run }, index) => ({ id: `${file} ${index} ${name}`, fileName: file, run }));
    };
    return { files, testsOf };
  }
}

function ended(tests, disableBail) {
  return toMutantRunResult({ status: DryRunStatus.Complete, tests }, disableBail);
}

/** What Stryker's instrumented sources look at to know the active mutant and to note what a test covers. */
function strykerContext() {
  globalThis.__stryker__ ??= {};
  return globalThis.__stryker__;
}

async function resultOf({ id, fileName, run }) {
  const start = performance.now();
  const outcome = await outcomeOf(run);
  return {
    ...outcome,
    id,
    name: id,
    fileName: path.resolve(fileName),
    timeSpentMs: Math.ceil(performance.now() - start),
  };
}

async function outcomeOf(run) {
  try {
    await run();
    return { status: TestStatus.Success };
  } catch (error) {
    return failure(error);
  }
}

function failure(error) {
  return { status: TestStatus.Failed, failureMessage: String(error instanceof Error ? error.message : error) };
}

function testFilesUnder(folder) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith('.test.ts'))
    .map((name) => `${folder}/${name}`)
    .sort();
}

function createRunner(options) {
  return new InProcessRunner(options);
}
createRunner.inject = tokens(commonTokens.options);

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', createRunner)];
export const strykerValidationSchema = {
  properties: {
    inProcess: {
      type: 'object',
      properties: {
        include: { type: 'array', items: { type: 'string' } },
        exclude: { type: 'array', items: { type: 'string' } },
      },
    },
  },
};
