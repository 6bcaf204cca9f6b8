import { type CanActivate, type ExecutionContext, Injectable, type OnModuleInit } from '@nestjs/common';
import { DiscoveryService, MetadataScanner, Reflector } from '@nestjs/core';
import type { Request } from 'express';
import { authorise, REST_RULE, type RestRule } from './rest.ts';

/** Puts each REST route's rule before it. A route without one stops the start. */
@Injectable()
export class RestGuard implements CanActivate, OnModuleInit {
  constructor(
    private readonly reflector: Reflector,
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  canActivate(context: ExecutionContext): boolean {
    if (context.getType<string>() !== 'http') return true;
    const rule = this.reflector.get<RestRule | undefined>(REST_RULE, context.getHandler());
    if (!rule) throw new Error(`route without a rule: ${context.getHandler().name}`);
    if (!('public' in rule)) authorise(context.switchToHttp().getRequest<Request>(), rule.action, rule.subject);
    return true;
  }

  onModuleInit(): void {
    const unruled = this.routes().filter((route) => !route.rule);
    if (unruled.length)
      throw new Error(`routes that say not who may call them: ${unruled.map((route) => route.name).join(', ')}`);
  }

  /** Every REST route with its rule. */
  routes(): { name: string; rule: RestRule | undefined }[] {
    return this.discovery.getControllers().flatMap(({ instance, name }) => {
      if (!instance) return [];
      const prototype = Object.getPrototypeOf(instance);
      return this.scanner
        .getAllMethodNames(prototype)
        .filter((method) => Reflect.hasMetadata('path', prototype[method]))
        .map((method) => ({
          name: `${name}.${method}`,
          rule: this.reflector.get<RestRule | undefined>(REST_RULE, prototype[method]),
        }));
    });
  }
}
