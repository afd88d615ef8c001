FROM node:24-slim AS packages
WORKDIR /bot
COPY package.json package-lock.json .npmrc ./
COPY tools ./tools
RUN npm ci --omit=dev

FROM node:24-slim
WORKDIR /bot
ENV NODE_ENV=production HTTP_PORT=8080
RUN mkdir data && chown node:node data
COPY --from=packages /bot/node_modules ./node_modules
COPY package.json ./
COPY commands ./commands
COPY src ./src
USER node
VOLUME /bot/data
EXPOSE 8080
HEALTHCHECK --interval=30s --timeout=3s --start-period=20s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:8080/healthz').then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1))"]
STOPSIGNAL SIGTERM
CMD ["node", "src/main.ts"]
