import { readFileSync } from 'node:fs';
import path from 'node:path';
import CopyPlugin from 'copy-webpack-plugin';
import HtmlPlugin from 'html-webpack-plugin';
import TerserPlugin from 'terser-webpack-plugin';
import webpack from 'webpack';
import { BuildReport } from './src/build/build-report';
import { functionsMetadata } from './src/build/functions-metadata';
import { developmentBaseUrl, renderManifest } from './src/build/manifest';
import { officeJsFiles, officeJsUrls, paneContentSecurityPolicy, parseOfficeJsSource } from './src/build/office-js';

/**
 * Builds `dist/`: the pane's page (which is also the shared runtime of commands and functions), functions.js with its
 * metadata, and the manifest.
 *
 *   --env baseUrl=https://…        where the files will be served from (or BASE_URL); default https://localhost:3000
 *   --env officeJs=cdn|china|local where office.js comes from (or OFFICE_JS); default cdn
 */
export default (env = {}) => {
  const baseUrl = env.baseUrl ?? process.env.BASE_URL ?? developmentBaseUrl;
  const officeJs = parseOfficeJsSource(env.officeJs ?? process.env.OFFICE_JS ?? 'cdn');
  const { version } = JSON.parse(readFileSync('package.json', 'utf8'));
  const root = import.meta.dirname ?? process.cwd();

  return {
    mode: 'production',
    target: ['web', 'es2020'],
    devtool: false,
    context: root,
    entry: {
      taskpane: ['./src/functions/functions.ts', './src/commands/commands.ts', './src/taskpane/index.tsx'],
      functions: './src/functions/functions.ts',
    },
    output: { path: path.join(root, 'dist'), filename: '[name].js', chunkFilename: '[name].js', clean: true },
    resolve: { extensions: ['.ts', '.tsx', '.js'] },
    module: {
      rules: [
        {
          test: /\.tsx?$/,
          exclude: /node_modules/,
          use: {
            loader: 'swc-loader',
            options: {
              jsc: {
                target: 'es2020',
                parser: { syntax: 'typescript', tsx: true },
                transform: { react: { runtime: 'automatic' } },
              },
            },
          },
        },
        { test: /\.css$/, type: 'asset/source' },
      ],
    },
    optimization: {
      minimizer: [new TerserPlugin({ minify: TerserPlugin.swcMinify, extractComments: false })],
    },
    performance: false,
    stats: 'errors-warnings',
    plugins: [
      new webpack.DefinePlugin({ ADD_IN_VERSION: JSON.stringify(version) }),
      new HtmlPlugin({
        filename: 'taskpane.html',
        template: './src/taskpane/taskpane.html',
        chunks: ['taskpane'],
        // Run before the document is ready: office.js asks for custom functions from then on, and one that is not there
        // yet gives #VALUE!.
        inject: 'body',
        scriptLoading: 'blocking',
        templateParameters: { officeJs: officeJsUrls[officeJs], policy: paneContentSecurityPolicy(officeJs) },
      }),
      new CopyPlugin({
        patterns: [
          { from: 'assets/icons/*.png' },
          { from: 'assets/samples/district-2018q3.xlsx', to: 'samples/district-2018q3.xlsx' },
          { from: 'src/build/help.html', to: 'help.html' },
          ...(officeJs === 'local'
            ? officeJsFiles.map((file) => ({
                from: `node_modules/@microsoft/office-js/dist/${file}`,
                to: `office-js/${file}`,
                info: { minimized: true },
              }))
            : []),
        ],
      }),
      new BuildReport({
        files: { 'manifest.xml': renderManifest(baseUrl, version), ...functionsMetadata() },
        limits: { 'taskpane.js': 300 * 1024, 'functions.js': 30 * 1024 },
      }),
    ],
  };
};
