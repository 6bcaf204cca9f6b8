import { z } from 'zod';

// A page makes no code from text: its content policy forbids even the attempt.
z.config({ jitless: true });
