FROM node:24-slim AS built
WORKDIR /bot
COPY package.json package-lock.json .npmrc ./
COPY tools ./tools
RUN npm ci
COPY commands ./commands
COPY src ./src
RUN npm run build
# What draws timelines on this platform is optional, and so is a TypeScript compiler that i18next brings along for nobody.
RUN npm prune --omit=dev && rm -rf node_modules/typescript node_modules/@typescript node_modules/.bin/tsc node_modules/.bin/tsserver
RUN find node_modules/@embedpdf/fonts-sc/fonts -type f ! -name '*-Regular.otf' -delete
RUN find node_modules -type f \( -name '*.map' -o -name '*.d.ts' -o -name '*.d.cts' -o -name '*.d.mts' \) -delete

FROM node:24-slim
WORKDIR /bot
ENV NODE_ENV=production HTTP_PORT=8080
RUN mkdir data && chown node:node data && chmod 700 data
COPY --from=built /bot/node_modules ./node_modules
COPY --from=built /bot/dist ./dist
COPY package.json ./
COPY commands ./commands
COPY src ./src
USER node
VOLUME /bot/data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s --start-period=20s \
  CMD ["node", "dist/health-check.js"]
STOPSIGNAL SIGTERM
CMD ["node", "--max-semi-space-size=4", "dist/main.js"]
