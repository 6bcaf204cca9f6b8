import { baseCode, type EffectiveTaxonomy, effectiveTaxonomy, TAXONOMY_BY_CODE } from '@clearhold/exceptions';
import { Injectable } from '@nestjs/common';
import type { Tx } from '../../platform/database/tx.ts';
import type { GraphqlContext } from '../../platform/graphql/context.ts';
import { PolicyService } from '../policies/index.ts';
import { languageOf } from './language-of.ts';
import { type TypeView, typeByCode } from './type-view.ts';

/** The exception types that hold in a space or unit, in the words of a language. */
@Injectable()
export class ExceptionTypes {
  constructor(private readonly policies: PolicyService) {}

  async at(tx: Tx, unitId?: string | null): Promise<EffectiveTaxonomy> {
    return effectiveTaxonomy(await this.policies.effective(tx, unitId));
  }

  /** What a code is called, for a text that is not GraphQL's. */
  async nameOf(tx: Tx, code: string, unitId: string | null, language: string): Promise<string> {
    return (await this.at(tx, unitId)).type(code, language)?.name ?? code;
  }

  /** As `nameOf` for somebody outside: null where nobody has given the type a name that he can read. */
  async nameAbroad(tx: Tx, code: string, unitId: string | null, language: string): Promise<string | null> {
    const name = await this.nameOf(tx, code, unitId, language);
    const isPublished = name === TAXONOMY_BY_CODE.get(baseCode(code))?.name;
    return isPublished && !language.startsWith('en') ? null : name;
  }

  /** A code's type for the reader of an operation. Each unit's taxonomy is read once an operation. */
  async forReader(op: GraphqlContext, code: string, unitId: string | null): Promise<TypeView> {
    const known = op.loader(taxonomies);
    let taxonomy = known.get(unitId);
    if (!taxonomy) {
      taxonomy = op.read().then((tx) => this.at(tx, unitId));
      known.set(unitId, taxonomy);
    }
    return typeByCode(await taxonomy, code, await languageOf(op));
  }
}

const taxonomies = (_: GraphqlContext) => new Map<string | null, Promise<EffectiveTaxonomy>>();
