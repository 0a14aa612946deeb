import { describe, expect, it } from 'vitest';
import { formOf, verbOf } from './verbs';

describe('a verb', () => {
  it.each([
    ['lead', 'lead led leading leads'],
    ['ran', 'run ran running runs'],
    ['cutting', 'cut cut cutting cuts'],
    ['carried', null],
    ['applied', 'apply applied applying applies'],
    ['Reducing', 'reduce reduced reducing reduces'],
    ['frees', 'free freed freeing frees'],
    ['teaches', 'teach taught teaching teaches'],
    ['transformed', 'transform transformed transforming transforms'],
    ['transferred', 'transfer transferred transferring transfers'],
    ['deploying', 'deploy deployed deploying deploys'],
    ['planned', 'plan planned planning plans'],
    ['fixes', 'fix fixed fixing fixes'],
    ['oversaw', 'oversee oversaw overseeing oversees'],
    ['Kubernetes', null],
    ['', null],
  ])('%s is known as %s', (word, forms) => {
    const verb = verbOf(word);
    expect(verb && `${verb.base} ${verb.past} ${verb.ing} ${verb.third}`).toBe(forms);
  });

  it.each([
    ['led', 'past'],
    ['Lead', 'base'],
    ['leading', 'ing'],
    ['leads', 'third'],
    ['cut', 'past'],
  ])('%s is in the form %s', (word, form) => {
    const verb = verbOf(word) ?? expect.fail();
    expect(formOf(word, verb)).toBe(form);
  });
});
